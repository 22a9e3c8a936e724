using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The fresh devices' resistance R0 exp(c1), as an offset of ln(R). With the dial <c>c2c-r0</c> a SET draws R0 anew
/// from the law of <c>d2d-r0</c>, in the place of the device's own: R0 = R0' + s (x - R0'), R0' the fabricated one, x
/// the new draw (arXiv:2107.06064, a comment of its code).
/// </summary>
internal sealed class LowResistance
{
    /// <summary>
    /// Bound of R0 / nominal R0, so that R0 stays positive (assumed; no draw meets it below strength 9.3).
    /// </summary>
    private const double LeastRatio = 0.01;

    private readonly NominalDevice nominal;
    private readonly Dial cycle;

    /// <summary>Kept where a SET needs them; null for all 0.</summary>
    private readonly float[]? c1;
    private readonly float[]? r0;

    /// <summary>Draws the fabricated values of so many devices.</summary>
    public LowResistance(int count, NominalDevice nominal, Conditions conditions)
    {
        this.nominal = nominal;
        cycle = conditions["c2c-r0"];
        c1 = DeviceParameters.Draw(count, conditions["d2d-c1"], DeviceLaws.C1, (x, s) => (float)(s * (nominal.C1 - x)));
        r0 = DeviceParameters.Draw(
            count,
            conditions["d2d-r0"],
            DeviceLaws.R0,
            (x, s) => (float)Offset0(1 + s * (x - nominal.R0) / nominal.R0)
        );
        Offset = Sum(Lanes.Padded(count));
        if (cycle.Strength == 0)
            c1 = r0 = null;
    }

    /// <summary>
    /// Minus (ln(R0 / nominal R0) + c1 - nominal c1), ln(R) [count]: near 0, where float32 is fine. Null for all 0.
    /// </summary>
    public float[]? Offset { get; }

    /// <summary>
    /// A SET of devices first, first + 1, ... where the target is a number: word (draw, position = device) of the
    /// dial's stream.
    /// </summary>
    public void Set(long draw, int first, ReadOnlySpan<float> targets)
    {
        if (cycle.Strength == 0)
            return;
        Span<double> uniform = stackalloc double[Lanes.Chunk];
        cycle.Random.Uniform(draw, first, uniform[..targets.Length]);
        for (int i = 0; i < targets.Length; i++)
            if (!float.IsNaN(targets[i]))
                Offset![first + i] = Fresh(first + i, DeviceLaws.R0.Draw(uniform[i]) / nominal.R0);
    }

    private float Fresh(int device, double drawn)
    {
        double own = r0 is null ? 1 : Math.Exp(-r0[device]);
        return (float)(Offset0(own + cycle.Strength * (drawn - own)) + (c1?[device] ?? 0));
    }

    /// <summary>Of R0 / nominal R0.</summary>
    private static double Offset0(double ratio) => -Math.Log(Math.Max(ratio, LeastRatio));

    private float[]? Sum(int length)
    {
        if (cycle.Strength == 0 && (c1 is null || r0 is null))
            return c1 ?? r0;
        float[] sum = cycle.Strength == 0 ? c1! : new float[length];
        for (int i = 0; i < length; i++)
            sum[i] = (c1?[i] ?? 0) + (r0?[i] ?? 0);
        return sum;
    }
}
