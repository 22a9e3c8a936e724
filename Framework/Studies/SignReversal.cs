using Modular.Statistics;

namespace Modular.Studies;

/// <summary>
/// An effect on the accuracy whose sign late in training is not that of early epochs: a shorter study would have told
/// the opposite.
/// </summary>
/// <param name="Early">The effect where it was most against its final sign.</param>
/// <param name="Last">The last epoch whose mean had not the final sign.</param>
/// <param name="Next">The epoch after that.</param>
/// <param name="End">The effect after the last epoch of training.</param>
internal sealed record SignReversal(EpochEffect Early, int Last, int Next, EpochEffect End)
{
    /// <summary>The early sides of an effect that its end may turn against: 1 above 0, -1 below.</summary>
    /// <param name="strict">
    /// The effect after each epoch, with intervals that are corrected for all early effects.
    /// </param>
    public static IEnumerable<int> EarlySides(IReadOnlyList<Interval> strict) =>
        strict.SkipLast(1).Select(Side).Where(side => side != 0).Distinct();

    /// <summary>
    /// Finds the reversal of an effect; null where the end does not lie beyond 0, or no earlier epoch lies beyond 0 on
    /// the other side.
    /// </summary>
    /// <param name="effect">The effect after each epoch, in order.</param>
    /// <param name="strict">The same with intervals that are corrected for all early effects.</param>
    /// <param name="end">The effect after the last epoch, corrected for all effects that may turn.</param>
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
    /// The side of 0: 1 above, -1 below, 0 where the interval does not tell, or too few seeds leave none to trust.
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
