namespace Modular.Studies.Tolerances;

/// <summary>What became of the search for a tolerated strength.</summary>
internal enum ToleranceVerdict
{
    /// <summary>It lies between two strengths that were tried.</summary>
    Found,

    /// <summary>Even the largest strength costs less.</summary>
    AboveLargest,

    /// <summary>Even the smallest strength costs more.</summary>
    BelowSmallest,

    /// <summary>
    /// The loss falls significantly where the strength grows, so one number does not describe it; a strength that is
    /// given is that of the fit.
    /// </summary>
    NotMonotone,

    /// <summary>No seed has all trials of the curve.</summary>
    NotMeasured,
}
