using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The noise-free resistance R = R0 exp(w_mean) after t pulses since the SET (arXiv:2107.06064 [code]): w_mean = m1 t +
/// c1 before t*, and w_mean = m2 t + t* (m1 - m2) + c1 from there on, that is m1 min(t, t*) + m2 max(t - t*, 0) + c1.
/// Kept as x = ln(G / G0), G0 the nominal fresh conductance, so that x stays near 0 where float32 is fine.
/// </summary>
internal sealed class MeanLaw(DeviceParameters devices)
{
    private readonly float fresh = (float)devices.Nominal.FreshConductance;

    /// <summary>Of all devices where none has an own.</summary>
    private readonly float[] noOffset = new float[Lanes.Chunk];

    /// <summary>Nominal conductance after the SET, siemens, as Read gives it.</summary>
    public float FreshConductance => fresh;

    /// <summary>
    /// x = ln(G / G0) of devices first, first + 1, ... after so many pulses each; whole multiples of 64, at most a
    /// chunk.
    /// </summary>
    public void LogConductance(int first, ReadOnlySpan<int> pulses, Span<float> x)
    {
        ReadOnlySpan<Vector512<int>> t = pulses.AsLanes();
        ReadOnlySpan<Vector512<ushort>> m1 = devices.M1.Lanes32(first, x.Length);
        ReadOnlySpan<Vector512<ushort>> tStar = devices.TStar.Lanes32(first, x.Length);
        ReadOnlySpan<Vector512<ushort>> m2 = devices.M2.Lanes32(first, x.Length);
        ReadOnlySpan<Vector512<float>> c = (
            devices.Low.Offset is { } own ? own.AsSpan(first, x.Length) : noOffset.AsSpan(0, x.Length)
        ).AsLanes();
        Span<Vector512<float>> result = x.AsLanes();
        for (int i = 0; i < m1.Length; i++)
        {
            (Vector512<float> a0, Vector512<float> a1) = devices.M1.Decode(m1[i]);
            (Vector512<float> knee0, Vector512<float> knee1) = devices.TStar.Decode(tStar[i]);
            (Vector512<float> b0, Vector512<float> b1) = devices.M2.Decode(m2[i]);
            result[2 * i] = Lane(t[2 * i], a0, knee0, b0, c[2 * i]);
            result[2 * i + 1] = Lane(t[2 * i + 1], a1, knee1, b1, c[2 * i + 1]);
        }
    }

    /// <summary>
    /// Conductance of one device after so many pulses, siemens: the bits that Read gives without noise.
    /// </summary>
    public float Conductance(int device, int pulses)
    {
        float early = MathF.Min(pulses, devices.TStar[device]);
        float x = MathF.FusedMultiplyAdd(-devices.M1[device], early, Offset(device));
        return ExponentialFunction.Evaluate(MathF.FusedMultiplyAdd(-devices.M2[device], pulses - early, x)) * fresh;
    }

    /// <summary>
    /// A SET of devices first, first + 1, ... where the target is a number, which may draw their R0 anew.
    /// </summary>
    public void Set(long draw, int first, ReadOnlySpan<float> targets) => devices.Low.Set(draw, first, targets);

    /// <summary>
    /// The least number of pulses after a SET that brings the noise-free conductance to the target (siemens) or below
    /// it, at most limit.
    /// </summary>
    public int PulsesTo(float target, int device, int limit)
    {
        if (target >= fresh)
            return 0;
        int pulses = (int)Math.Clamp(Crossing(Math.Log(fresh / Math.Max((double)target, 0)), device), 0, limit);
        while (pulses < limit && Conductance(device, pulses) > target)
            pulses++;
        while (pulses > 0 && Conductance(device, pulses - 1) <= target)
            pulses--;
        return pulses;
    }

    /// <summary>Where ln R has risen by so much above the nominal fresh device, pulses.</summary>
    private double Crossing(double rise, int device)
    {
        double before = rise + Offset(device);
        double knee = devices.TStar[device];
        double slope = devices.M1[device];
        return before <= slope * knee ? before / slope : knee + (before - slope * knee) / devices.M2[device];
    }

    private float Offset(int device) => devices.Low.Offset?[device] ?? 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Lane(
        Vector512<int> t,
        Vector512<float> m1,
        Vector512<float> tStar,
        Vector512<float> m2,
        Vector512<float> offset
    )
    {
        Vector512<float> all = Vector512.ConvertToSingle(t);
        Vector512<float> early = Vector512.MinNative(all, tStar);
        return Vector512.FusedMultiplyAdd(-m2, all - early, Vector512.FusedMultiplyAdd(-m1, early, offset));
    }
}
