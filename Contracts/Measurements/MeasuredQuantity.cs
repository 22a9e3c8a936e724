namespace Modular.Measurements;

/// <summary>The quantity that was measured on a device.</summary>
public enum MeasuredQuantity
{
    /// <summary>Conductances of devices, siemens.</summary>
    Conductance,

    /// <summary>Resistances of devices, ohm.</summary>
    Resistance,

    /// <summary>Currents, ampere; the read voltage is needed.</summary>
    Current,

    /// <summary>Relative values; the scale is needed.</summary>
    Relative,
}
