namespace Modular.Plugins.Measured;

/// <summary>How a parameter is distributed over new devices.</summary>
internal enum SpreadLaw
{
    /// <summary>Its logarithm is normal.</summary>
    Normal,

    /// <summary>As over the measured devices, interpolated between them, never beyond them.</summary>
    Quantiles,
}
