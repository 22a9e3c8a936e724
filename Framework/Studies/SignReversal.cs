using Modular.Statistics;

namespace Modular.Studies;

/// <summary>
/// An effect on the accuracy whose sign late in training differs from that in early epochs, so that a shorter study
/// would have found the opposite.
/// </summary>
/// <param name="Early">The early effect that was most opposite to the final sign.</param>
/// <param name="Last">The last epoch whose mean did not have the final sign.</param>
/// <param name="Next">The next epoch, whose mean has the final sign.</param>
/// <param name="End">The effect after the last epoch of training.</param>
internal sealed record SignReversal(EpochEffect Early, int Last, int Next, EpochEffect End)
{
    /// <summary>The signs of early effects that may turn: 1 above 0, -1 below.</summary>
    /// <param name="strict">
    /// The effect after each epoch, with intervals that are corrected for all early effects.
    /// </param>
    public static IEnumerable<int> EarlySides(IReadOnlyList<Interval> strict) =>
        strict.SkipLast(1).Select(Side).Where(side => side != 0).Distinct();

    /// <summary>
    /// Finds the reversal of an effect; null where the interval at the end includes 0, or where no earlier interval is
    /// on the other side of 0.
    /// </summary>
    /// <param name="effect">The effect after each epoch, in order.</param>
    /// <param name="strict">The same with intervals that are corrected for all early effects.</param>
    /// <param name="end">
    /// The effect after the last epoch, with an interval that is corrected for all effects that may turn.
    /// </param>
    public static SignReversal? Find(IReadOnlyList<EpochEffect> effect, IReadOnlyList<Interval> strict, Interval end)
    {
        int final = Side(end);
        int[] against = [.. Enumerable.Range(0, effect.Count - 1).Where(i => Side(strict[i]) == -final)];
        if (final == 0 || against.Length == 0)
            return null;
        int most = against.MaxBy(i => Math.Abs(effect[i].Points.Mean));
        int last = Enumerable.Range(0, effect.Count).Last(i => final * effect[i].Points.Mean <= 0);
        return new SignReversal(effect[most], effect[last].Epoch, effect[last + 1].Epoch, effect[^1]);
    }

    /// <summary>
    /// The side of 0: 1 above, -1 below; 0 where the interval includes 0, or where too few seeds leave none to trust.
    /// </summary>
    private static int Side(Interval interval)
    {
        if (interval.Count < OneSidedTest.LeastSeeds)
            return 0;
        if (interval.Low > 0)
            return 1;
        return interval.High < 0 ? -1 : 0;
    }
}
