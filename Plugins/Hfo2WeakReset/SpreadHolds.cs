namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>What stays where it is while the dial of m1, t* or m2 turns.</summary>
internal enum SpreadHolds
{
    /// <summary>The median: x0 (x1 / x0)^s. The mean moves with the strength s.</summary>
    Median,

    /// <summary>
    /// The published mean, at every strength above 0. With 'nominal: mean' devices at strength 0 have it, too. Strength 1
    /// is the published law either way.
    /// </summary>
    Mean,
}
