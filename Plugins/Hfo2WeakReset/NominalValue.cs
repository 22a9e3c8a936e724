namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>The value of a parameter whose dial is at 0.</summary>
internal enum NominalValue
{
    /// <summary>The median of the truncated law.</summary>
    Median,

    /// <summary>The mean of the truncated law.</summary>
    Mean,
}
