namespace Modular.Studies.Tolerances;

/// <summary>The levels at which a tolerance is told.</summary>
/// <param name="Interval">The chance that the interval of one tolerance misses.</param>
/// <param name="Verdict">The chance that a test behind the verdict on one tolerance is wrong.</param>
internal sealed record ToleranceLevels(double Interval, double Verdict)
{
    /// <summary>
    /// A tolerance has five tests: that the curve falls, that the strength lies beyond either end, and that the typical
    /// size costs less, or more, than the loss.
    /// </summary>
    private const int Tests = 5;

    /// <summary>
    /// Shares the level of a study out: its intervals have it each, its verdicts together have their share of it.
    /// </summary>
    /// <param name="level">The level of the study, at one look where it takes several.</param>
    /// <param name="tolerances">How many tolerances the study asks for.</param>
    public static ToleranceLevels Share(double level, int tolerances) =>
        new(level, level * ErrorShares.Tolerances / (Tests * Math.Max(1, tolerances)));
}
