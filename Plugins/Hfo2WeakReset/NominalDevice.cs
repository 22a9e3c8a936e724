using Modular.Devices;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>The device that every dial at 0 leaves: no noise, and the nominal value of each parameter.</summary>
/// <param name="M1">Slope of ln(R) before t*, ln(R) per pulse.</param>
/// <param name="TStar">Number of pulses t* at which the slope changes, pulses.</param>
/// <param name="C1">Offset of ln(R), ln(R).</param>
/// <param name="M2">Slope of ln(R) after t*, ln(R) per pulse.</param>
/// <param name="R0">Resistance of the low-resistance state, ohm.</param>
internal sealed record NominalDevice(double M1, double TStar, double C1, double M2, double R0)
{
    /// <summary>What stays where it is while the dial of m1, t* or m2 turns.</summary>
    public SpreadHolds Holds { get; init; } = SpreadHolds.Median;

    /// <summary>The factors of m1, t* and m2 that this device and all others have.</summary>
    public ParameterScales Scales { get; init; } = new();

    /// <summary>The device whose parameters are the medians or the means of their truncated laws.</summary>
    public static NominalDevice FromLaws(NominalValue which) => FromLaws(which, new ParameterScales());

    /// <summary>The device whose parameters are the medians or the means of their truncated laws, scaled.</summary>
    public static NominalDevice FromLaws(NominalValue which, ParameterScales scales) =>
        new(
            scales.M1 * DeviceLaws.M1.Nominal(which),
            scales.TStar * DeviceLaws.TStar.Nominal(which),
            DeviceLaws.C1.Nominal(which),
            scales.M2 * DeviceLaws.M2.Nominal(which),
            DeviceLaws.R0.Nominal(which)
        )
        {
            Scales = scales,
        };

    /// <summary>The device of the options.</summary>
    public static NominalDevice FromOptions(WeakResetOptions options)
    {
        var scales = new ParameterScales(options.M1Scale, options.TStarScale, options.M2Scale);
        return FromLaws(options.Nominal, scales) with { Holds = options.Holds };
    }

    /// <summary>Conductance after a SET, 1 / (R0 exp(c1)), siemens.</summary>
    public double FreshConductance => 1 / (R0 * Math.Exp(C1));

    /// <summary>Conductance after so many pulses since the SET, siemens.</summary>
    public double Conductance(double pulses)
    {
        double early = Math.Min(pulses, TStar);
        double late = Math.Max(pulses - TStar, 0);
        return FreshConductance * Math.Exp(-M1 * early - M2 * late);
    }
}
