using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The resistance R0 exp(c1) of fresh devices, as an offset of ln(R). With the dial <c>c2c-r0</c> every SET draws R0
/// anew from the law of <c>d2d-r0</c>: R0 = R0' + s (x - R0'), R0' the fabricated value, x the new draw, s the strength
/// (arXiv:2107.06064, a comment of its code).
/// </summary>
internal sealed class LowResistance : IResumable
{
    /// <summary>
    /// The least ratio of R0 to its nominal value, 1: it keeps R0 positive (assumed; no draw meets it below strength
    /// 9.3).
    /// </summary>
    private const double LeastRatio = 0.01;

    private readonly NominalDevice nominal;
    private readonly Dial cycle;

    // The fabricated parts of the offset, [count]. They are kept only where a SET needs them; null stands for all 0.
    private readonly float[]? c1;
    private readonly float[]? r0;

    /// <summary>Draws the fabricated R0 and c1 of an array.</summary>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="nominal">The device that all dials at 0 leave.</param>
    /// <param name="conditions">The dials <c>d2d-c1</c>, <c>d2d-r0</c> and <c>c2c-r0</c>.</param>
    public LowResistance(int count, NominalDevice nominal, Conditions conditions)
    {
        this.nominal = nominal;
        cycle = conditions["c2c-r0"];
        c1 = DeviceParameters.Draw(
            count,
            conditions["d2d-c1"],
            DeviceLaws.C1,
            (x, strength) => (float)(strength * (nominal.C1 - x))
        );
        r0 = DeviceParameters.Draw(
            count,
            conditions["d2d-r0"],
            DeviceLaws.R0,
            (x, strength) => (float)MinusLog(1 + strength * (x - nominal.R0) / nominal.R0)
        );
        Offset = Sum(Lanes.Padded(count));
        if (cycle.Strength == 0)
            c1 = r0 = null;
    }

    /// <summary>
    /// Minus (ln(R0 / nominal R0) + c1 - nominal c1) of each device, ln(R), [count]. It is near 0, where float32
    /// resolves well; null stands for all 0.
    /// </summary>
    public float[]? Offset { get; }

    /// <summary>
    /// SETs devices first, first + 1, ... whose target is a number. Device i takes word i of this draw of the stream of
    /// <c>c2c-r0</c>.
    /// </summary>
    public void Set(long draw, int first, ReadOnlySpan<float> targets)
    {
        if (cycle.Strength == 0)
            return;
        Span<double> uniform = stackalloc double[Lanes.Chunk];
        cycle.Random.Uniform(draw, first, uniform[..targets.Length]);
        for (int i = 0; i < targets.Length; i++)
        {
            if (float.IsNaN(targets[i]))
                continue;
            double ratio = DeviceLaws.R0.Draw(uniform[i]) / nominal.R0;
            Offset![first + i] = OffsetAfterSet(first + i, ratio);
        }
    }

    /// <summary>The offsets change where SETs draw them anew.</summary>
    public void KeepState(StateRecord record)
    {
        if (cycle.Strength != 0)
            record.Keep("offsets", Offset.AsSpan());
    }

    /// <summary>The offset of a device whose SET has drawn this ratio of R0 to its nominal value, ln(R).</summary>
    private float OffsetAfterSet(int device, double drawn)
    {
        double fabricated = r0 is null ? 1 : Math.Exp(-r0[device]);
        double ratio = fabricated + cycle.Strength * (drawn - fabricated);
        return (float)(MinusLog(ratio) + (c1?[device] ?? 0));
    }

    private static double MinusLog(double ratio) => -Math.Log(Math.Max(ratio, LeastRatio));

    private float[]? Sum(int length)
    {
        bool isFrozen = cycle.Strength == 0;
        if (isFrozen && (c1 is null || r0 is null))
            return c1 ?? r0;
        float[] sum = isFrozen ? c1! : new float[length];
        for (int i = 0; i < length; i++)
            sum[i] = (c1?[i] ?? 0) + (r0?[i] ?? 0);
        return sum;
    }
}
