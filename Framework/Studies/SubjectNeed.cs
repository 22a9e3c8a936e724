namespace Modular.Studies;

/// <summary>What a command asks of the imperfections of a study.</summary>
internal enum SubjectNeed
{
    /// <summary>At least one, to rank.</summary>
    Ranking,

    /// <summary>
    /// At least one, to rank, unless every layer is meant to be digital: then nothing is ranked, and ideal hardware
    /// alone is run. A variant may be such a reference of the others.
    /// </summary>
    RankingIfHeld,

    /// <summary>Those that the parts have; there may be none.</summary>
    IfAny,

    /// <summary>None: every dial is off, whatever the scenario ranks.</summary>
    None,
}
