namespace Modular.Studies;

/// <summary>What a command needs of the imperfections of a study.</summary>
internal enum SubjectNeed
{
    /// <summary>At least one imperfection, to rank.</summary>
    Ranking,

    /// <summary>
    /// At least one imperfection, to rank, unless every layer is digital. Then nothing is ranked, and only ideal
    /// hardware is run. Such a variant is a reference for the others.
    /// </summary>
    RankingIfHeld,

    /// <summary>The imperfections that the parts have; there may be none.</summary>
    IfAny,

    /// <summary>No imperfection: every dial is off, whatever the scenario ranks.</summary>
    None,
}
