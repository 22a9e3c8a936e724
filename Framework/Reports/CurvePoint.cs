using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>A value over seeds at one place of an axis, such as the accuracy in percent after an epoch.</summary>
/// <param name="At">The place: the epoch, or whatever the axis counts.</param>
/// <param name="Mean">The mean of the values over seeds.</param>
/// <param name="Low">The value of the lowest seed.</param>
/// <param name="High">The value of the highest seed.</param>
/// <param name="Seeds">The number of seeds.</param>
internal sealed record CurvePoint(int At, double Mean, double Low, double High, int Seeds)
{
    /// <summary>Computes the point of one epoch from its accuracies in percent.</summary>
    public static CurvePoint FromSeeds(IGrouping<int, EpochOutcome> seeds) =>
        FromSeeds(seeds.Key, [.. seeds.Select(epoch => epoch.Accuracy)]);

    /// <summary>Computes the point from the value of each seed.</summary>
    public static CurvePoint FromSeeds(int at, double[] seeds) =>
        new(at, seeds.Average(), seeds.Min(), seeds.Max(), seeds.Length);

    /// <summary>The mean and the range for readers: "95.75 (95.32 to 96.14)".</summary>
    public string Words =>
        Seeds == 1 ? Numbers.Two(Mean) : $"{Numbers.Two(Mean)} ({Numbers.Two(Low)} to {Numbers.Two(High)})";
}
