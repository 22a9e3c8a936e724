using Modular.Contracts;
using Modular.Rigs;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>What a part says of itself through its contract.</summary>
internal static class PartFacts
{
    private const string Training = "training in place";

    public static IReadOnlyList<(string Name, string Value)> List(object part) =>
        [.. OfKind(part), .. PartNumbers.Ask(part).All.Select(Fact)];

    /// <summary>"180 pJ (assumed)", "1.2 uS, 95 % interval 1.1 uS to 1.3 uS (measured: my.csv)".</summary>
    public static (string Name, string Value) Fact(Quantity quantity) =>
        (
            quantity.Name,
            $"{Measure.Format(quantity.Value, quantity.Unit)}{(Measure.Interval(quantity) is { } interval ? ", 95 % interval " + interval : "")} ({quantity.Source})"
        );

    private static IReadOnlyList<(string Name, string Value)> OfKind(object part) =>
        part switch
        {
            IMemory memory => [("conductance", Measure.Format(memory.Range)), (Training, PulseQuestion.Ask(memory))],
            ICell cell =>
            [
                ("devices", $"{cell.Devices} for each value"),
                ("holds", $"{Phrases.Describe(cell.Holds)} weights"),
                (Training, Pulses(cell)),
            ],
            IDataset { Shape: var shape } =>
            [
                ("sample", $"[{string.Join(", ", shape.Sample)}]"),
                ("classes", $"{shape.Classes}"),
            ],
            _ => [],
        };

    private static string Pulses(ICell cell) =>
        cell is IPulsedCell ? "can be trained in place" : "cannot be trained in place: it turns no steps into pulses";
}
