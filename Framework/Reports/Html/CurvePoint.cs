using Modular.Text;
using Modular.Trials;

namespace Modular.Reports.Html;

/// <summary>
/// A figure over seeds, such as the accuracy after an epoch, percent: their mean, the lowest and the highest.
/// </summary>
/// <param name="At">The epoch, or whatever runs along the axis.</param>
/// <param name="Mean">Over seeds.</param>
/// <param name="Low">Of the lowest seed.</param>
/// <param name="High">Of the highest seed.</param>
/// <param name="Seeds">How many.</param>
internal sealed record CurvePoint(int At, double Mean, double Low, double High, int Seeds)
{
    public static CurvePoint FromSeeds(IGrouping<int, EpochOutcome> seeds) =>
        FromSeeds(seeds.Key, [.. seeds.Select(epoch => epoch.Accuracy)]);

    public static CurvePoint FromSeeds(int at, double[] seeds) =>
        new(at, seeds.Average(), seeds.Min(), seeds.Max(), seeds.Length);

    public string Words =>
        Seeds == 1 ? Numbers.Two(Mean) : $"{Numbers.Two(Mean)} ({Numbers.Two(Low)} to {Numbers.Two(High)})";
}
