using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The frozen parameters of an array's devices. What a dial at 0 leaves equal for all devices is not stored: its array is null. A draw is word
/// (draw 0, position = device) of its own dial's stream, turned by the inverse distribution function of its truncated law.
/// </summary>
internal sealed class DeviceParameters
{
    /// <summary>Bound of m1, t* and m2 at any strength, so that float32 stays finite (assumed).</summary>
    private const double Greatest = 1e30;

    /// <summary>What all devices share where an array below is null.</summary>
    public NominalDevice Nominal { get; }

    /// <summary>ln(R) per pulse [count].</summary>
    public float[]? M1 { get; }

    /// <summary>Pulses [count].</summary>
    public float[]? TStar { get; }

    /// <summary>ln(R) per pulse [count].</summary>
    public float[]? M2 { get; }

    /// <summary>R0 and c1 together, and what a SET makes of them.</summary>
    public LowResistance Low { get; }

    /// <summary>Draws the parameters of so many devices.</summary>
    public DeviceParameters(int count, NominalDevice nominal, Conditions conditions)
    {
        Nominal = nominal;
        M1 = Draw(count, conditions["d2d-m1"], DeviceLaws.M1, (x, s) => Geometric(nominal.M1, x, s));
        TStar = Draw(count, conditions["d2d-tstar"], DeviceLaws.TStar, (x, s) => Geometric(nominal.TStar, x, s));
        M2 = Draw(count, conditions["d2d-m2"], DeviceLaws.M2, (x, s) => Geometric(nominal.M2, x, s));
        Low = new LowResistance(count, nominal, conditions);
    }

    /// <summary>x0 (x1 / x0)^s: for positive, skewed laws.</summary>
    private static double Geometric(double x0, double x1, double strength) =>
        strength == 1 ? x1 : Math.Min(x0 * Math.Pow(x1 / x0, strength), Greatest);

    /// <summary>Draw 0 of a dial, scaled; null where it is at 0.</summary>
    public static float[]? Draw(int count, Dial dial, TruncatedLaw law, Func<double, double, double> scale)
    {
        if (dial.Strength == 0) return null;
        float[] values = new float[Lanes.Padded(count)];
        Span<double> uniform = stackalloc double[512];
        for (int first = 0; first < values.Length; first += uniform.Length)
        {
            Span<float> part = values.AsSpan(first, Math.Min(uniform.Length, values.Length - first));
            dial.Random.Uniform(0, first, uniform[..part.Length]);
            for (int i = 0; i < part.Length; i++) part[i] = (float)scale(law.Draw(uniform[i]), dial.Strength);
        }
        return values;
    }
}
