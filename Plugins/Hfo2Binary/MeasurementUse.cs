namespace Modular.Plugins.Hfo2Binary;

/// <summary>What becomes of measured resistances.</summary>
internal enum MeasurementUse
{
    /// <summary>A log-normal law is fitted to each state.</summary>
    Fit,

    /// <summary>Resistances are drawn from those measured, interpolated between them, never beyond them.</summary>
    Resample,
}
