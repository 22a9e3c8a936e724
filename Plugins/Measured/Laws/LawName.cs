namespace Modular.Plugins.Measured;

/// <summary>What the conductance of a device does with its pulses.</summary>
internal enum LawName
{
    /// <summary>Every pulse changes the conductance by the same factor.</summary>
    Exponential,

    /// <summary>The conductance approaches a bound, each pulse by the same share of what is left.</summary>
    SoftBounds,

    /// <summary>Every pulse changes the conductance by the same step.</summary>
    Linear,

    /// <summary>
    /// ln(G) changes by one slope up to a pulse of its own for each device, and by another from there on.
    /// </summary>
    TwoSlope,

    /// <summary>No law: each device takes the curve of a measured device, drawn at random.</summary>
    AsMeasured,
}
