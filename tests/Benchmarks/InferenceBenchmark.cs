using System.Diagnostics;
using System.Globalization;
using Modular.Benchmarks.Inference;
using Modular.Packed;
using Modular.Training;

namespace Modular.Benchmarks;

/// <summary>
/// Images a second of binary networks in bits against libtorch's float32 inference of the same networks, one thread
/// each, in turn; the best of several rounds, because other work on the machine only takes time away. Then many chips
/// with errors. Predictions of both must be equal, or it ends with an error.
/// </summary>
internal static class InferenceBenchmark
{
    private const int Rounds = 7;
    private const int Chips = 1000;

    public static int Run(string[] arguments)
    {
        Backend.Start();
        int chips = Chips;
        if (arguments is ["--chips", string text, .. var rest])
        {
            chips = int.Parse(text, CultureInfo.InvariantCulture);
            arguments = rest;
        }
        string? only = null;
        if (arguments is ["--only", string name, .. var others])
        {
            only = name;
            arguments = others;
        }
        var rows = new List<(string Case, double Value, string Unit)>();
        if (only is null or "mlp")
            AddMlp(rows, chips);
        if (only is null or "vgg")
            AddVgg(rows);
        if (only is null or "read-noise")
            AddReadNoise(rows);
        if (only is null or "columns")
            AddColumns(rows);
        string csv = BenchmarkTable.Write(rows);
        Terminal.Line(csv);
        if (arguments is ["--csv", string path])
            File.WriteAllText(path, csv);
        return 0;
    }

    private static void AddMlp(List<(string Case, double Value, string Unit)> rows, int chips)
    {
        PopcountPeak peak = PopcountPeak.Measure();
        rows.Add(("popcount-peak", peak.BitsPerSecond / 1e12, "Tbit/s"));
        byte[] digits = TestPictures.Mnist();
        using var mlp = new InferenceCase(BinaryNetworks.Perceptron(784, 1025, 1025, 1025, 10), digits, [784]);
        AddRatio(rows, "mlp", mlp);
        rows.Add(("popcount-share", mlp.BitsPerSecond(layer: 1) / peak.BitsPerSecond, "1"));
        AddChips(rows, mlp, chips);
    }

    private static void AddVgg(List<(string Case, double Value, string Unit)> rows)
    {
        byte[] noise = TestPictures.Noise(images: 512, units: 3 * 32 * 32);
        using var vgg = new InferenceCase(BinaryNetworks.Vgg(32), noise, [3, 32, 32]);
        AddRatio(rows, "vgg", vgg);
    }

    /// <summary>Normal noise of every device at every use, drawn at the outputs, against no noise.</summary>
    private static void AddReadNoise(List<(string Case, double Value, string Unit)> rows)
    {
        const string hardware = """
            memory:    { use: rram-analog, options: { fit: cmo-hfox } }
            cell:      { use: differential-analog }
            sense:     { use: differential-analog }
            """;
        using var analog = new AnalogCase(hardware, ["read-noise"], images: 10000);
        double ideal = double.PositiveInfinity;
        double noisy = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            ideal = Math.Min(ideal, analog.TimeIdeal());
            noisy = Math.Min(noisy, analog.TimeUses(everyDevice: false));
        }
        rows.Add(("analog-images-per-second", 10000 / ideal, "1/s"));
        rows.Add(("read-noise-ratio", noisy / ideal, "1"));
        using var few = new AnalogCase(hardware, ["read-noise"], images: 100);
        rows.Add(("read-noise-devices-ratio", few.TimeUses(everyDevice: true) / 100 / (ideal / 10000), "1"));
    }

    /// <summary>Columns with wires of 1 ohm and converters against ideal hardware, a thousand pictures.</summary>
    private static void AddColumns(List<(string Case, double Value, string Unit)> rows)
    {
        const string hardware = """
            memory:    { use: ideal }
            cell:      { use: differential-analog }
            sense:     { use: analog-column, options: { line-resistance: 1 } }
            """;
        using var analog = new AnalogCase(hardware, ["adc", "ir-drop"], images: 1000);
        double ideal = double.PositiveInfinity;
        double columns = double.PositiveInfinity;
        for (int round = 0; round < 3; round++)
        {
            ideal = Math.Min(ideal, analog.TimeIdeal());
            columns = Math.Min(columns, analog.TimeColumns());
        }
        rows.Add(("column-ratio", columns / ideal, "1"));
        rows.Add(("column-seconds", columns, "s"));
        using var all = new AnalogCase(hardware, ["adc", "ir-drop"], images: 10000);
        rows.Add(("column-10000-ratio", all.TimeColumns() / all.TimeIdeal(), "1"));
    }

    private static void AddRatio(List<(string Case, double Value, string Unit)> rows, string name, InferenceCase bench)
    {
        double packed = double.PositiveInfinity;
        double torch = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            torch = Math.Min(torch, bench.TimeTorch());
            packed = Math.Min(packed, bench.TimePacked());
        }
        bench.Check();
        rows.Add(($"{name}-libtorch", bench.Images / torch, "images/s"));
        rows.Add(($"{name}-packed", bench.Images / packed, "images/s"));
        rows.Add(($"{name}-ratio", torch / packed, "1"));
    }

    /// <summary>Errors in every layer, one weight of a hundred; two threads over the images.</summary>
    private static void AddChips(List<(string Case, double Value, string Unit)> rows, InferenceCase mlp, int chips)
    {
        var watch = Stopwatch.StartNew();
        double accuracy = mlp.MeanAgreement(chips, rate: 0.01, threads: 2);
        string name = chips == Chips ? "chips-1000-seconds" : $"chips-{chips}-of-1000-seconds";
        rows.Add((name, watch.Elapsed.TotalSeconds, "s"));
        rows.Add(("chips-mean-agreement", accuracy, "%"));
    }
}
