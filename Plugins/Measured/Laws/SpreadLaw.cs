namespace Modular.Plugins.Measured;

/// <summary>How a parameter is distributed over new devices.</summary>
internal enum SpreadLaw
{
    /// <summary>The logarithm of the parameter is normal.</summary>
    Normal,

    /// <summary>
    /// New devices follow the quantiles of the measured ones, linear in between and never beyond them.
    /// </summary>
    Quantiles,
}
