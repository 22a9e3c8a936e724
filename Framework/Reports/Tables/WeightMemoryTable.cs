using Modular.Rigs;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports.Tables;

/// <summary>
/// The memory of a network's parameters: each layer's weights, then all other parameters by their kind.
/// </summary>
internal static class WeightMemoryTable
{
    /// <summary>The heading above the table.</summary>
    public const string Heading = "The memory of the weights";

    /// <summary>The name of the table in a run folder.</summary>
    public const string File = "memory.csv";

    /// <summary>Builds the table of a network.</summary>
    public static ReportTable Build(WeightMemory memory) =>
        new()
        {
            Caption = $"Parameters and their bits ({File})",
            Columns =
            [
                ReportColumn.Name("layer"),
                ReportColumn.Number("parameters"),
                ReportColumn.Number("bits each"),
                ReportColumn.Number("bits"),
                ReportColumn.Number("share"),
                ReportColumn.Number("devices"),
            ],
            Rows =
            [
                .. memory
                    .Rows.Where(row => row.Kind == WeightMemory.Weights)
                    .Select(row => Row(row, row.Layer, memory)),
                .. Others(memory).Select(row => Row(row, row.Layer, memory)),
                Sum(memory),
            ],
            Note =
                "Weights have the bits of their precision. Biases and the gains and offsets of batch norm count at "
                + "'precision.parameter-bits', and are float32 in training and test. Running statistics and the scales of "
                + "integers are not counted.",
        };

    /// <summary>The text of memory.csv: one line for each kind of parameter in each layer.</summary>
    public static string Csv(WeightMemory memory) =>
        CsvText.Write(
            ["layer", "kind", "parameters", "bits_each", "bits", "devices"],
            memory.Rows.Select(row =>
                new[] { row.Layer, row.Kind, $"{row.Count}", $"{row.BitsEach}", $"{row.Bits}", $"{row.Devices}" }
            )
        );

    /// <summary>Writes the size as a sentence: "4,231,976 parameters take 135,423,232 bits (16.93 MB), ...".</summary>
    public static string Sentence(WeightMemory memory)
    {
        string bytes = $"{Measure.Number(memory.Bits / 8e6)} MB";
        string devices =
            memory.Devices == 0 ? "nothing is in devices" : $"{Phrases.Count(memory.Devices, "device")} hold weights";
        return $"{Phrases.Count(memory.Count, "parameter")} take {Phrases.Count(memory.Bits, "bit")} ({bytes}); {devices}.";
    }

    private static IEnumerable<WeightMemoryRow> Others(WeightMemory memory) =>
        memory
            .Rows.Where(row => row.Kind != WeightMemory.Weights)
            .GroupBy(row => (row.Kind, row.BitsEach))
            .Select(same => new WeightMemoryRow(
                $"all of kind '{same.Key.Kind}'",
                same.Key.Kind,
                same.Sum(row => row.Count),
                same.Key.BitsEach,
                Devices: 0
            ));

    private static ReportRow Row(WeightMemoryRow row, string name, WeightMemory memory) =>
        new([name, $"{row.Count}", $"{row.BitsEach}", $"{row.Bits}", Share(row.Bits, memory), Devices(row.Devices)]);

    private static ReportRow Sum(WeightMemory memory) =>
        new(["sum", $"{memory.Count}", "", $"{memory.Bits}", Share(memory.Bits, memory), Devices(memory.Devices)]);

    private static string Share(long bits, WeightMemory memory) =>
        $"{Measure.Number(100.0 * bits / Math.Max(memory.Bits, 1))} %";

    private static string Devices(long devices) => devices == 0 ? "" : $"{devices}";
}
