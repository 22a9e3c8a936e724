namespace Modular.Plugins.Senses;

/// <summary>What ends a ternary read.</summary>
internal enum Timing
{
    /// <summary>A clock: every read takes the same time.</summary>
    Fixed,

    /// <summary>
    /// A replica of a branch: the time follows the replica's delay over supply, temperature and corner, to the power
    /// 0.9.
    /// </summary>
    Replica,
}
