using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The frozen parameters of an array's devices. What a dial at 0 leaves equal for all devices is not stored. A draw is
/// word (draw 0, position = device) of its own dial's stream, turned by the inverse distribution function of its
/// truncated law.
/// </summary>
internal sealed class DeviceParameters
{
    /// <summary>What all devices share where a dial is at 0.</summary>
    public NominalDevice Nominal { get; }

    /// <summary>ln(R) per pulse.</summary>
    public ParameterRatios M1 { get; }

    /// <summary>Pulses.</summary>
    public ParameterRatios TStar { get; }

    /// <summary>ln(R) per pulse.</summary>
    public ParameterRatios M2 { get; }

    /// <summary>R0 and c1 together, and what a SET makes of them.</summary>
    public LowResistance Low { get; }

    /// <summary>Draws the parameters of so many devices.</summary>
    public DeviceParameters(int count, NominalDevice nominal, Conditions conditions)
    {
        Nominal = nominal;
        M1 = Own(count, conditions["d2d-m1"], DeviceLaws.M1, nominal.M1);
        TStar = Own(count, conditions["d2d-tstar"], DeviceLaws.TStar, nominal.TStar);
        M2 = Own(count, conditions["d2d-m2"], DeviceLaws.M2, nominal.M2);
        Low = new LowResistance(count, nominal, conditions);
    }

    /// <summary>x0 (x1 / x0)^s: for positive, skewed laws.</summary>
    private static ParameterRatios Own(int count, Dial dial, TruncatedLaw law, double nominal) =>
        Draw(count, dial, law, (x, s) => ParameterRatios.Code(s == 1 ? x / nominal : Math.Pow(x / nominal, s)))
            is { } codes
            ? new ParameterRatios((float)nominal, codes)
            : ParameterRatios.Nominal(nominal);

    /// <summary>Draw 0 of a dial, scaled; null where it is at 0.</summary>
    public static T[]? Draw<T>(int count, Dial dial, TruncatedLaw law, Func<double, double, T> scale)
    {
        if (dial.Strength == 0)
            return null;
        T[] values = new T[Lanes.Padded(count)];
        Span<double> uniform = stackalloc double[512];
        for (int first = 0; first < values.Length; first += uniform.Length)
        {
            Span<T> part = values.AsSpan(first, Math.Min(uniform.Length, values.Length - first));
            dial.Random.Uniform(0, first, uniform[..part.Length]);
            for (int i = 0; i < part.Length; i++)
                part[i] = scale(law.Draw(uniform[i]), dial.Strength);
        }
        return values;
    }
}
