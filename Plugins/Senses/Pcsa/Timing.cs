namespace Modular.Plugins.Senses;

/// <summary>What ends a ternary read.</summary>
internal enum Timing
{
    /// <summary>A clock: always the same time.</summary>
    Fixed,

    /// <summary>
    /// A replica of a branch: the time goes with supply, temperature and corner as its delay does, to the power 0.9.
    /// </summary>
    Replica,
}
