namespace Modular.Plugins.Hfo2Binary;

/// <summary>The way in which measured resistances become laws.</summary>
internal enum MeasurementUse
{
    /// <summary>A log-normal law is fitted to each state.</summary>
    Fit,

    /// <summary>Resistances are drawn from those measured, interpolated between them, never beyond them.</summary>
    Resample,
}
