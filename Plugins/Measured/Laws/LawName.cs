namespace Modular.Plugins.Measured;

/// <summary>The law of the pulse response that is fitted to each measured device.</summary>
internal enum LawName
{
    /// <summary>Each pulse changes the conductance by the same factor.</summary>
    Exponential,

    /// <summary>Each pulse covers the same share of the remaining distance to a bound.</summary>
    SoftBounds,

    /// <summary>Each pulse changes the conductance by the same step.</summary>
    Linear,

    /// <summary>ln(G) follows one slope up to a knee, and a second slope beyond it.</summary>
    TwoSlope,

    /// <summary>No law: each device follows the curve of a measured device, drawn at random.</summary>
    AsMeasured,
}
