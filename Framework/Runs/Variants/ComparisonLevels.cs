using Modular.Studies;

namespace Modular.Runs.Variants;

/// <summary>
/// Shares the chance that a comparison has any false sentence among its sentences: half for which study reaches most,
/// the rest for what the rankings show together and for the margin.
/// </summary>
/// <param name="Intervals">The chance that any interval of a difference from the first study misses.</param>
internal sealed record ComparisonLevels(double Intervals)
{
    /// <summary>The chance that a study is falsely said to reach the highest accuracy.</summary>
    public double Best => 0.5 * Intervals;

    /// <summary>The chance that any study is falsely said to have one imperfection alone at the top.</summary>
    public double Rankings => 0.4 * Intervals;

    /// <summary>The chance that any study is falsely said to lie within the margin of the first.</summary>
    public double Margin => 0.1 * Intervals;

    /// <summary>
    /// The attribution with which each of several studies is ranked again, strictly enough for statements on all.
    /// </summary>
    public Attribution Strict(Attribution how, int studies) =>
        how with
        {
            Level = Rankings / studies / ErrorShares.Ranking,
        };
}
