using Modular.Contracts;
using Modular.Rigs;
using Modular.Rigs.Uses;
using Modular.Trials;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>
/// Layers whose devices are observed anew at every use: sums drawn as sums against sums of devices that are read one by
/// one. Draws differ, so distributions are compared: tolerances are 5 standard errors.
/// </summary>
public sealed class UsesTests
{
    private const int Uses = 3000;
    private const string Real = "precision.weights=real; cell.use=differential-analog; sense.use=differential-analog; ";
    private const string Signs = "cell.use=direct; sense.use=direct; memory={ use: bit-errors, options: ";

    /// <summary>
    /// As in a trial, so that trials of tests beside these change no culture while parts are at work.
    /// </summary>
    public UsesTests() => HostState.StartTrial();

    /// <summary>The hardware, the strength of its dial, the layer, the inputs, and how the layer computes.</summary>
    public static TheoryData<string, double, string, string, string> Cases =>
        new()
        {
            { Real + "memory={ use: rram-analog, options: { fit: cmo-hfox } }", 1, "linear", "real", "Normal" },
            { Real + "memory={ use: rram-analog, options: { fit: cmo-hfox } }", 10, "linear", "real", "Normal" },
            { Real + "memory={ use: rram-analog, options: { fit: cmo-hfox } }", 60, "linear", "real", "Normal" },
            { Real + "memory={ use: rram-analog, options: { fit: cmo-hfox } }", 10, "linear", "few", "Normal" },
            {
                Real + "memory={ use: rram-analog, options: { fit: cmo-hfox } }; precision.analog-scale=per-channel",
                10,
                "linear",
                "real",
                "Normal"
            },
            { Real + "memory.use=sonos", 30, "linear", "signs", "Normal" },
            { Real + "memory.use=pcm", 3, "convolution", "real", "Normal" },
            {
                "precision.weights=real; cell.use=direct; sense.use=direct; memory.use=pcm",
                2,
                "linear",
                "real",
                "Normal"
            },
            { Signs + "{ rate: 0.1 } }", 1, "linear", "signs", "Binomial" },
            { Signs + "{ p01: 0.3, p10: 0.05 } }", 1, "linear", "levels", "Binomial" },
            { Signs + "{ p01: 0.3, p10: 0.05 } }", 1, "linear", "real", "Positions" },
            { Signs + "{ rate: 0.2 } }", 1, "convolution", "levels", "Binomial" },
            { Signs + "{ errors: ternary, rate: 0.2 } }; precision.weights=ternary", 1, "linear", "signs", "Devices" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sums_have_the_distribution_of_devices(
        string hardware,
        double strength,
        string kind,
        string levels,
        string path
    )
    {
        Rig rig = TestRig.Create(["training.mode=off-line", "training.rate=0.02", .. hardware.Split("; ")]).Rig;
        string dial = rig.Dials.All.Single(one => one.Imperfection.Acts == Moment.Read).Name;
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor inputs = Inputs(kind, levels);
        var strengths = new Dictionary<string, double> { [dial] = strength };
        (double[][] sums, UsePath taken) = Draw(rig, strengths, kind, inputs, everyDevice: false);
        (double[][] expected, UsePath devices) = Draw(rig, strengths, kind, inputs, everyDevice: true);
        Assert.Equal(UsePath.Devices, devices);
        Assert.Equal(path, taken.ToString());
        for (int output = 0; output < sums.Length; output++)
        {
            HasMoments(expected[output], sums[output]);
            Assert.InRange(Distance(expected[output], sums[output]), 0, 2.2 * Math.Sqrt(2.0 / Uses));
        }
        for (int other = 1; other < sums.Length; other++)
            Assert.InRange(Correlation(sums[0], sums[other]), -5 / Math.Sqrt(Uses), 5 / Math.Sqrt(Uses));
    }

    /// <summary>Every use draws by itself, whatever the batches in which samples come.</summary>
    [Theory]
    [InlineData(Real + "memory={ use: rram-analog, options: { fit: cmo-hfox } }", 10)]
    [InlineData(Signs + "{ rate: 0.1 } }", 1)]
    public void Batches_change_no_draw(string hardware, double strength)
    {
        Rig rig = TestRig.Create(["training.mode=off-line", "training.rate=0.02", .. hardware.Split("; ")]).Rig;
        string dial = rig.Dials.All.Single(one => one.Imperfection.Acts == Moment.Read).Name;
        var strengths = new Dictionary<string, double> { [dial] = strength };
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor inputs = Inputs("linear", "signs");
        (double[][] whole, _) = Draw(rig, strengths, "linear", inputs, everyDevice: false);
        (double[][] parts, _) = Draw(rig, strengths, "linear", inputs, everyDevice: false, batch: 700);
        Assert.Equal(whole.SelectMany(one => one), parts.SelectMany(one => one));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.001)]
    [InlineData(1)]
    public void Binomial_numbers_have_their_law(double rate)
    {
        var draws = new BinomialDraws(rate);
        uint[] words = new uint[20000];
        new RandomStream(5).Bits(0, 0, words);
        double[] counts = [.. words.Select(word => (double)draws.Draw(300, word))];
        double variance = 300 * rate * (1 - rate);
        Assert.InRange(counts.Average(), 300 * rate - Error(variance), 300 * rate + Error(variance));
        Assert.InRange(Variance(counts), 0.9 * variance, 1.1 * variance + 1e-12);
        Assert.Equal(0, draws.Draw(0, 12345));
        static double Error(double variance) => 5 * Math.Sqrt(variance / 20000) + 1e-12;
    }

    /// <summary>The sums of one input vector, use by use, for the first four outputs.</summary>
    private static (double[][] Sums, UsePath Path) Draw(
        Rig rig,
        Dictionary<string, double> strengths,
        string kind,
        Tensor inputs,
        bool everyDevice,
        int batch = Uses
    )
    {
        WeightLayer layer = Layer(rig, kind);
        using var memory = new MemoryLayer(rig, layer, new ChipConditions(seed: 3, number: 0, strengths));
        memory.Program(layer.Quantized());
        memory.Observe(gradient: false);
        memory.ObserveUses(everyDevice);
        float[][] rows =
        [
            .. inputs.split(batch, 0).SelectMany(part => Rows(layer.forward(part).reshape(part.shape[0], -1))),
        ];
        int[] outputs = [0, 1, 2, 3];
        double[][] sums = [.. outputs.Select(output => rows.Select(row => (double)row[output]).ToArray())];
        return (sums, memory.Uses!.Path);
    }

    private static IEnumerable<float[]> Rows(Tensor values) => Floats.Read(values).Chunk((int)values.shape[1]);

    private static WeightLayer Layer(Rig rig, string kind)
    {
        var layers = new HostLayers(rig.Layers, seed: 1);
        if (kind == "linear")
            return (WeightLayer)layers.Linear("fc", 12, 5);
        var kernel = new Kernel
        {
            Inputs = 4,
            Outputs = 4,
            Size = [2, 2],
            Groups = 2,
        };
        return (WeightLayer)layers.Convolution("conv", kernel);
    }

    /// <summary>One sample again and again.</summary>
    private static Tensor Inputs(string kind, string levels)
    {
        long[] shape = kind == "linear" ? [1, 12] : [1, 4, 2, 2];
        Tensor sample = Floats.Normal(2, shape);
        if (levels == "signs")
            sample = sample.sign();
        if (levels == "levels")
            sample = sample.round().clamp(-1, 1);
        if (levels == "few")
            sample.narrow(1, 0, 9).zero_();
        return sample.expand([Uses, .. shape[1..]]).contiguous();
    }

    private static void HasMoments(double[] expected, double[] actual)
    {
        double variance = Variance(expected);
        double error = Math.Sqrt(2 * variance / Uses);
        Assert.InRange(actual.Average() - expected.Average(), -5 * error, 5 * error);
        Assert.InRange(Variance(actual) / variance, 1 - 5 * Math.Sqrt(4.0 / Uses), 1 + 5 * Math.Sqrt(4.0 / Uses));
    }

    /// <summary>The greatest distance of two empirical distribution functions (Kolmogorov and Smirnov).</summary>
    private static double Distance(double[] one, double[] other)
    {
        double[] left = [.. one.Order()];
        double[] right = [.. other.Order()];
        double greatest = 0;
        foreach (double x in left.Select(x => x + 1e-6))
            greatest = Math.Max(greatest, Math.Abs(Below(left, x) - Below(right, x)));
        return greatest;
    }

    /// <summary>The share of sorted numbers that are below x.</summary>
    private static double Below(double[] sorted, double x)
    {
        int found = Array.BinarySearch(sorted, x);
        return (found < 0 ? ~found : found) / (double)sorted.Length;
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }

    private static double Correlation(double[] one, double[] other)
    {
        double a = one.Average();
        double b = other.Average();
        double sum = one.Zip(other).Average(pair => (pair.First - a) * (pair.Second - b));
        return sum / Math.Sqrt(Variance(one) * Variance(other));
    }
}
