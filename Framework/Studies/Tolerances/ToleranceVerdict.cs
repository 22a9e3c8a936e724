namespace Modular.Studies.Tolerances;

/// <summary>The result of the search for a tolerated strength.</summary>
internal enum ToleranceVerdict
{
    /// <summary>The strength lies between two strengths that were tried; the interval tells its uncertainty.</summary>
    Found,

    /// <summary>Even the largest strength was shown to cost less.</summary>
    AboveLargest,

    /// <summary>Even the smallest strength was shown to cost more.</summary>
    BelowSmallest,

    /// <summary>
    /// The seeds leave the strength open: the interval spans all strengths that were tried, or the fit does not reach
    /// the loss between them, and that may be chance.
    /// </summary>
    Open,

    /// <summary>
    /// The loss falls significantly where the strength grows, so that one number does not describe it. A strength is
    /// then that of the fit.
    /// </summary>
    NotMonotone,

    /// <summary>No seed has all trials of the curve.</summary>
    NotMeasured,
}
