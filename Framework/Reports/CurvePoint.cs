using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>A value at one place of an axis over seeds, such as the accuracy in percent after an epoch.</summary>
/// <param name="At">The place: the epoch, or whatever the axis counts.</param>
/// <param name="Mean">The mean over seeds.</param>
/// <param name="Low">The value of the lowest seed.</param>
/// <param name="High">The value of the highest seed.</param>
/// <param name="Seeds">How many seeds there are.</param>
internal sealed record CurvePoint(int At, double Mean, double Low, double High, int Seeds)
{
    /// <summary>The accuracies of one epoch.</summary>
    public static CurvePoint FromSeeds(IGrouping<int, EpochOutcome> seeds) =>
        FromSeeds(seeds.Key, [.. seeds.Select(epoch => epoch.Accuracy)]);

    /// <summary>The mean and the range of the values of all seeds.</summary>
    public static CurvePoint FromSeeds(int at, double[] seeds) =>
        new(at, seeds.Average(), seeds.Min(), seeds.Max(), seeds.Length);

    /// <summary>The mean and the range as people read them: "95.75 (95.32 to 96.14)".</summary>
    public string Words =>
        Seeds == 1 ? Numbers.Two(Mean) : $"{Numbers.Two(Mean)} ({Numbers.Two(Low)} to {Numbers.Two(High)})";
}
