using Modular.Contracts;
using Modular.Statistics;

namespace Modular.Studies.Tolerances;

/// <summary>
/// How strong an imperfection may be before it costs a given loss, compared with the same hardware without it.
/// </summary>
internal sealed record Tolerance
{
    public required ToleranceQuestion Question { get; init; }

    /// <summary>The loss that is asked for, points.</summary>
    public required double Loss { get; init; }

    public required ToleranceVerdict Verdict { get; init; }

    /// <summary>Whether the typical size costs less or more than the loss, by a test of its own.</summary>
    public TypicalVerdict AtTypical { get; init; } = TypicalVerdict.NotTried;

    /// <summary>
    /// The strength at which the fit reaches the loss; minus infinity below the smallest, infinity above the largest
    /// strength tried, NaN where nothing was measured or the verdict is open.
    /// </summary>
    public required double Strength { get; init; }

    /// <summary>
    /// The interval over seeds, at the level of the study's intervals, infinite as <see cref="Strength"/>; NaN for
    /// fewer than two seeds.
    /// </summary>
    public required Bounds Bounds { get; init; }

    /// <summary>The loss at each strength, from 0, points, over the seeds that have all trials of the curve.</summary>
    public required IReadOnlyList<Interval> Losses { get; init; }

    /// <summary>The isotonic fit at each strength, from 0, points.</summary>
    public required IReadOnlyList<double> Fit { get; init; }

    /// <summary>The size at strength 1 of the dial; null for a group, whose members differ.</summary>
    public Quantity? Typical { get; init; }

    /// <summary>The source of the size at strength 1; for a group, the sources of its members.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether the interval reaches beyond all strengths that were tried, on both sides.</summary>
    public bool SpansAll => double.IsNegativeInfinity(Bounds.Low) && double.IsPositiveInfinity(Bounds.High);

    /// <summary>The number of seeds that have all trials of the curve.</summary>
    public int Seeds => Losses[0].Count;
}
