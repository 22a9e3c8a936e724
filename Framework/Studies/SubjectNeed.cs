namespace Modular.Studies;

/// <summary>What a command asks of the imperfections of a study.</summary>
internal enum SubjectNeed
{
    /// <summary>At least one, to rank.</summary>
    Ranking,

    /// <summary>Those that the parts have; there may be none.</summary>
    IfAny,

    /// <summary>None: every dial is off, whatever the scenario ranks.</summary>
    None,
}
