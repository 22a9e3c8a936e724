namespace Modular.Scenarios;

/// <summary>What the other imperfections do while the tolerance of one is found.</summary>
internal enum ToleranceContext
{
    /// <summary>All other imperfections are off.</summary>
    Alone,

    /// <summary>All other imperfections that the study ranks are on, at their strengths.</summary>
    WithOthers,
}
