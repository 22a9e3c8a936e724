namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>The device that every dial at 0 leaves.</summary>
/// <param name="M1">Slope before t*, ln(R) per pulse.</param>
/// <param name="TStar">Pulse at which the slope changes, pulses.</param>
/// <param name="C1">Offset, ln(R).</param>
/// <param name="M2">Slope after t*, ln(R) per pulse.</param>
/// <param name="R0">Low-resistance state, ohm.</param>
internal sealed record NominalDevice(double M1, double TStar, double C1, double M2, double R0)
{
    /// <summary>The median or the mean of each truncated law.</summary>
    public static NominalDevice FromLaws(NominalValue which) =>
        new(
            DeviceLaws.M1.Nominal(which),
            DeviceLaws.TStar.Nominal(which),
            DeviceLaws.C1.Nominal(which),
            DeviceLaws.M2.Nominal(which),
            DeviceLaws.R0.Nominal(which)
        );

    /// <summary>1 / (R0 exp(c1)), siemens.</summary>
    public double FreshConductance => 1 / (R0 * Math.Exp(C1));

    /// <summary>Conductance after so many pulses since the SET, siemens.</summary>
    public double Conductance(double pulses) =>
        FreshConductance * Math.Exp(-M1 * Math.Min(pulses, TStar) - M2 * Math.Max(pulses - TStar, 0));
}
