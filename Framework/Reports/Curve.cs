using Modular.Trials;

namespace Modular.Reports;

/// <summary>The learning curve of one kind of hardware: test accuracy in percent against epoch, over seeds.</summary>
/// <param name="Name">The hardware, or whatever else the curve shows.</param>
/// <param name="Points">One point for each epoch, in order.</param>
internal sealed record Curve(string Name, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>The learning curves of all hardware, by each of its names.</summary>
    public static IReadOnlyDictionary<string, Curve> ByHardware(IEnumerable<Outcome> outcomes)
    {
        var curves = new Dictionary<string, Curve>();
        foreach (IGrouping<string, Outcome> same in outcomes.GroupBy(outcome => outcome.Hardware))
        {
            var curve = new Curve(same.Key, Average(same));
            curves[same.Key] = curve;
            foreach (string other in same.First().Also)
                curves.TryAdd(other, curve);
        }
        return curves;
    }

    private static IReadOnlyList<CurvePoint> Average(IEnumerable<Outcome> seeds)
    {
        IEnumerable<EpochOutcome> epochs = seeds.SelectMany(outcome => outcome.Epochs);
        return [.. epochs.GroupBy(epoch => epoch.Epoch).OrderBy(at => at.Key).Select(CurvePoint.FromSeeds)];
    }
}
