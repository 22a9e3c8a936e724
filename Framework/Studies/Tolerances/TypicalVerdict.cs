namespace Modular.Studies.Tolerances;

/// <summary>
/// Whether the typical size of an imperfection, strength 1, costs less or more than the loss asked for.
/// </summary>
internal enum TypicalVerdict
{
    /// <summary>Strength 1 was not tried, or no seed has all trials of the curve.</summary>
    NotTried,

    /// <summary>The seeds do not decide it.</summary>
    Open,

    /// <summary>The typical size was shown to cost less: the imperfection may grow.</summary>
    MayGrow,

    /// <summary>The typical size was shown to cost more: the imperfection must shrink.</summary>
    MustShrink,
}
