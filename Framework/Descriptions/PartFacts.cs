using Modular.Contracts;
using Modular.Rigs;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>Asks a part, through its contract, for the facts about itself.</summary>
internal static class PartFacts
{
    private const string InPlaceTraining = "training in place";

    /// <summary>Returns the facts of a part.</summary>
    public static IReadOnlyList<PartFact> List(object part)
    {
        List<PartFact> facts = [.. FactsOfKind(part)];
        facts.AddRange(PartNumbers.Ask(part).All.Select(Fact));
        if (part is IStatedLevels stated)
            facts.Add(new PartFact("levels", $"{stated.Levels} for each device"));
        if (StatedLimits.Text(part) is { Length: > 0 } limits)
            facts.Add(new PartFact("limits", limits));
        return facts;
    }

    /// <summary>
    /// Writes a quantity with its interval and its source: "180 pJ (assumed)", "1.2 uS, 95 % interval 1.1 uS to 1.3 uS
    /// (measured: my.csv)".
    /// </summary>
    public static PartFact Fact(Quantity quantity)
    {
        string value = Measure.Format(quantity.Value, quantity.Unit);
        if (Measure.Interval(quantity) is { } interval)
            value += $", 95 % interval {interval}";
        return new PartFact(quantity.Name, $"{value} ({quantity.Source})");
    }

    private static IReadOnlyList<PartFact> FactsOfKind(object part) =>
        part switch
        {
            IMemory memory =>
            [
                new("conductance", Measure.Format(memory.Range)),
                new(InPlaceTraining, PulseQuestion.Ask(memory)),
            ],
            ICell cell =>
            [
                new("devices", $"{cell.Devices} for each value"),
                new("holds", $"{Phrases.Describe(cell.Holds)} weights"),
                new(InPlaceTraining, DescribePulses(cell)),
            ],
            IDataset { Shape: var shape } =>
            [
                new("sample", $"[{string.Join(", ", shape.Sample)}]"),
                new("classes", $"{shape.Classes}"),
            ],
            _ => [],
        };

    private static string DescribePulses(ICell cell)
    {
        if (cell is IPulsedCell)
            return "can be trained in place";
        return "cannot be trained in place: it does not turn steps into pulses";
    }
}
