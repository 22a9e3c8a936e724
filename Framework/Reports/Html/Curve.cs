using Modular.Trials;

namespace Modular.Reports.Html;

/// <summary>Test accuracy against epoch of one kind of hardware, over the seeds that were done.</summary>
internal sealed record Curve(string Hardware, IReadOnlyList<CurvePoint> Points)
{
    public static IReadOnlyDictionary<string, Curve> ByHardware(IEnumerable<Outcome> outcomes) =>
        outcomes
            .GroupBy(outcome => outcome.Hardware)
            .ToDictionary(
                same => same.Key,
                same => new Curve(
                    same.Key,
                    [
                        .. same.SelectMany(outcome => outcome.Epochs)
                            .GroupBy(epoch => epoch.Epoch)
                            .OrderBy(at => at.Key)
                            .Select(CurvePoint.FromSeeds),
                    ]
                )
            );
}
