namespace Modular.Scenarios;

/// <summary>What the other imperfections do while the tolerance of one is asked for.</summary>
internal enum ToleranceContext
{
    /// <summary>All others are off.</summary>
    Alone,

    /// <summary>All others that the study ranks are on, at their strengths.</summary>
    WithOthers,
}
