using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The frozen parameters of an array's devices. Device i takes word i of draw 0 of each dial's stream, as the quantile
/// of the parameter's truncated law. A parameter whose dial is at 0 is the same for all devices and is not stored.
/// </summary>
internal sealed class DeviceParameters
{
    /// <summary>Draws the parameters of an array.</summary>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="nominal">The device that all dials at 0 leave.</param>
    /// <param name="conditions">The dials, from <c>d2d-m1</c> to <c>c2c-r0</c>.</param>
    public DeviceParameters(int count, NominalDevice nominal, Conditions conditions)
    {
        Nominal = nominal;
        M1 = DrawRatios(count, conditions["d2d-m1"], DeviceLaws.M1, nominal.M1, nominal.Scales.M1);
        TStar = DrawRatios(count, conditions["d2d-tstar"], DeviceLaws.TStar, nominal.TStar, nominal.Scales.TStar);
        M2 = DrawRatios(count, conditions["d2d-m2"], DeviceLaws.M2, nominal.M2, nominal.Scales.M2);
        Low = new LowResistance(count, nominal, conditions);
    }

    /// <summary>The device that all dials at 0 leave.</summary>
    public NominalDevice Nominal { get; }

    /// <summary>The slope m1 of each device before t*, ln(R) per pulse.</summary>
    public ParameterRatios M1 { get; }

    /// <summary>The number of pulses t* at which the slope of each device changes, pulses.</summary>
    public ParameterRatios TStar { get; }

    /// <summary>The slope m2 of each device after t*, ln(R) per pulse.</summary>
    public ParameterRatios M2 { get; }

    /// <summary>The low resistance R0 exp(c1) of each device, and how a SET changes it.</summary>
    public LowResistance Low { get; }

    /// <summary>
    /// Draws one number for each device from a truncated law and scales it by the dial's strength; null where the dial
    /// is at 0.
    /// </summary>
    /// <param name="count">The number of devices; the result is padded to whole vectors.</param>
    /// <param name="dial">The dial: its stream is drawn from, its strength is passed on.</param>
    /// <param name="law">The law that the parameter follows at strength 1.</param>
    /// <param name="scale">What is stored for a drawn value and a strength.</param>
    public static T[]? Draw<T>(int count, Dial dial, TruncatedLaw law, Func<double, double, T> scale)
    {
        if (dial.Strength == 0)
            return null;
        T[] values = new T[Lanes.Padded(count)];
        Span<double> uniform = stackalloc double[512];
        for (int first = 0; first < values.Length; first += uniform.Length)
        {
            int length = Math.Min(uniform.Length, values.Length - first);
            Span<T> part = values.AsSpan(first, length);
            dial.Random.Uniform(0, first, uniform[..length]);
            for (int i = 0; i < length; i++)
                part[i] = scale(law.Draw(uniform[i]), dial.Strength);
        }
        return values;
    }

    /// <summary>
    /// Draws a positive parameter with a skewed law: x = k x0 (x1 / x0)^s, x0 the nominal value of the law, x1 the
    /// draw, s the strength, k the scale; times a factor where the mean is held.
    /// </summary>
    private ParameterRatios DrawRatios(int count, Dial dial, TruncatedLaw law, double nominal, double scale)
    {
        double unscaled = nominal / scale;
        double factor = 1;
        if (Nominal.Holds == SpreadHolds.Mean && dial.Strength is not (0 or 1))
            factor = law.Mean / unscaled / law.MeanPower(unscaled, dial.Strength);
        ushort[]? codes = Draw(
            count,
            dial,
            law,
            (x, strength) => ParameterRatios.Code(factor * Ratio(x, unscaled, strength))
        );
        if (codes is null)
            return ParameterRatios.Nominal(nominal);
        return new ParameterRatios((float)nominal, codes);
    }

    private static double Ratio(double x, double nominal, double strength)
    {
        if (strength == 1)
            return x / nominal;
        return Math.Pow(x / nominal, strength);
    }
}
