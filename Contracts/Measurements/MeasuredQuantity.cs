namespace Modular.Measurements;

/// <summary>What was measured.</summary>
public enum MeasuredQuantity
{
    /// <summary>Conductances, siemens.</summary>
    Conductance,

    /// <summary>Resistances, ohm.</summary>
    Resistance,

    /// <summary>Currents, ampere; the read voltage is needed.</summary>
    Current,

    /// <summary>Relative values; the scale is needed.</summary>
    Relative,
}
