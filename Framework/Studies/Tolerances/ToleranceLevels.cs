namespace Modular.Studies.Tolerances;

/// <summary>The error levels of the statements on one tolerance.</summary>
/// <param name="Interval">The chance that the interval of one tolerance misses.</param>
/// <param name="Verdict">The chance that a test behind the verdict on one tolerance is wrong.</param>
internal sealed record ToleranceLevels(double Interval, double Verdict)
{
    /// <summary>
    /// The number of tests for a tolerance: that the curve falls, that the strength lies beyond either end, and that
    /// the typical size costs less, or more, than the loss.
    /// </summary>
    private const int Tests = 5;

    /// <summary>
    /// Divides the level of a study: each interval has the whole level, and all verdicts together have their share of
    /// it.
    /// </summary>
    /// <param name="level">The level of the study, at one look where it looks several times.</param>
    /// <param name="tolerances">The number of tolerances that the study asks for.</param>
    public static ToleranceLevels Share(double level, int tolerances) =>
        new(level, level * ErrorShares.Tolerances / (Tests * Math.Max(1, tolerances)));
}
