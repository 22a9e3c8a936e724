namespace Modular.Studies.Tolerances;

/// <summary>What became of the search for a tolerated strength.</summary>
internal enum ToleranceVerdict
{
    /// <summary>It lies between two strengths that were tried; the interval says how well it is known.</summary>
    Found,

    /// <summary>Even the largest strength was shown to cost less.</summary>
    AboveLargest,

    /// <summary>Even the smallest strength was shown to cost more.</summary>
    BelowSmallest,

    /// <summary>
    /// The seeds leave it open: the interval spans all strengths that were tried, or the fit reaches the loss nowhere
    /// between them, and that may be chance.
    /// </summary>
    Open,

    /// <summary>
    /// The loss falls significantly where the strength grows, so one number does not describe it; a strength that is
    /// given is that of the fit.
    /// </summary>
    NotMonotone,

    /// <summary>No seed has all trials of the curve.</summary>
    NotMeasured,
}
