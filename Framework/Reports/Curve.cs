using Modular.Trials;

namespace Modular.Reports;

/// <summary>The learning curve of one kind of hardware: test accuracy in percent against epoch, over seeds.</summary>
/// <param name="Name">The hardware, or whatever else the curve shows.</param>
/// <param name="Points">One point for each epoch, in order.</param>
internal sealed record Curve(string Name, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>The learning curves of all hardware, by its name.</summary>
    public static IReadOnlyDictionary<string, Curve> ByHardware(IEnumerable<Outcome> outcomes) =>
        outcomes
            .GroupBy(outcome => outcome.Hardware)
            .ToDictionary(same => same.Key, same => new Curve(same.Key, Average(same)));

    private static IReadOnlyList<CurvePoint> Average(IEnumerable<Outcome> seeds)
    {
        IEnumerable<EpochOutcome> epochs = seeds.SelectMany(outcome => outcome.Epochs);
        return [.. epochs.GroupBy(epoch => epoch.Epoch).OrderBy(at => at.Key).Select(CurvePoint.FromSeeds)];
    }
}
