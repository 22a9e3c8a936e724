namespace Modular.Plugins.Measured;

/// <summary>Whether drift exponents depend on the state.</summary>
internal enum DriftExponent
{
    /// <summary>By state where the measurements show at a level of 0.001 that mean or spread depend on it.</summary>
    Auto,

    /// <summary>One mean and one spread for all states.</summary>
    One,

    /// <summary>A mean and a spread for each group of like states.</summary>
    ByState,
}
