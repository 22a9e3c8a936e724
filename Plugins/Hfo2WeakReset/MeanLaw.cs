using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The mean law: the noise-free resistance R = R0 exp(w_mean) of a device after t pulses since its SET
/// (arXiv:2107.06064 [code]). Before t* it is w_mean = m1 t + c1; from t* on it is w_mean = m2 t + t* (m1 - m2) + c1.
/// Together: w_mean = m1 min(t, t*) + m2 max(t - t*, 0) + c1. It is computed as x = ln(G / G0), G0 the nominal fresh
/// conductance, because x is near 0, where float32 resolves well.
/// </summary>
/// <param name="devices">The frozen parameters of the array's devices.</param>
internal sealed class MeanLaw(DeviceParameters devices) : IResumable
{
    private readonly float fresh = (float)devices.Nominal.FreshConductance;

    /// <summary>A chunk of zeros that stands for all devices where none has an offset of its own.</summary>
    private readonly float[] noOffset = new float[Lanes.Chunk];

    /// <summary>The nominal conductance G0 after a SET, siemens, in float32 as a read gives it.</summary>
    public float FreshConductance => fresh;

    /// <summary>
    /// Fills x = ln(G / G0) of devices first, first + 1, ... after so many pulses each. The length is a multiple of 64,
    /// at most a chunk.
    /// </summary>
    public void LogConductance(int first, ReadOnlySpan<int> pulses, Span<float> x)
    {
        ReadOnlySpan<Vector512<int>> t = pulses.AsLanes();
        ReadOnlySpan<Vector512<ushort>> m1 = devices.M1.Codes(first, x.Length);
        ReadOnlySpan<Vector512<ushort>> tStar = devices.TStar.Codes(first, x.Length);
        ReadOnlySpan<Vector512<ushort>> m2 = devices.M2.Codes(first, x.Length);
        ReadOnlySpan<Vector512<float>> offset = Offsets(first, x.Length).AsLanes();
        Span<Vector512<float>> result = x.AsLanes();
        for (int i = 0; i < m1.Length; i++)
        {
            (Vector512<float> early0, Vector512<float> early1) = devices.M1.Decode(m1[i]);
            (Vector512<float> knee0, Vector512<float> knee1) = devices.TStar.Decode(tStar[i]);
            (Vector512<float> late0, Vector512<float> late1) = devices.M2.Decode(m2[i]);
            result[2 * i] = LogConductance(t[2 * i], early0, knee0, late0, offset[2 * i]);
            result[2 * i + 1] = LogConductance(t[2 * i + 1], early1, knee1, late1, offset[2 * i + 1]);
        }
    }

    /// <summary>
    /// Conductance of one device after so many pulses, siemens: the same bits that a read gives without noise.
    /// </summary>
    public float Conductance(int device, int pulses)
    {
        float early = MathF.Min(pulses, devices.TStar[device]);
        float late = pulses - early;
        float x = MathF.FusedMultiplyAdd(-devices.M1[device], early, Offset(device));
        x = MathF.FusedMultiplyAdd(-devices.M2[device], late, x);
        return ExponentialFunction.Evaluate(x) * fresh;
    }

    /// <summary>
    /// SETs devices first, first + 1, ... whose target is a number; with <c>c2c-r0</c> the SET draws their R0 anew.
    /// </summary>
    public void Set(long draw, int first, ReadOnlySpan<float> targets) => devices.Low.Set(draw, first, targets);

    /// <inheritdoc />
    public void KeepState(StateRecord record) => devices.Low.KeepState(record);

    /// <summary>
    /// The least number of pulses after a SET that brings the noise-free conductance of a device to the target,
    /// siemens, or below it; at most the limit.
    /// </summary>
    public int PulsesTo(float target, int device, int limit)
    {
        if (target >= fresh)
            return 0;
        double rise = Math.Log(fresh / Math.Max((double)target, 0));
        int pulses = (int)Math.Clamp(Crossing(rise, device), 0, limit);
        while (pulses < limit && Conductance(device, pulses) > target)
            pulses++;
        while (pulses > 0 && Conductance(device, pulses - 1) <= target)
            pulses--;
        return pulses;
    }

    /// <summary>
    /// The pulses after which ln(R) of a device has risen by so much above that of the nominal fresh device, pulses.
    /// </summary>
    private double Crossing(double rise, int device)
    {
        double own = rise + Offset(device);
        double knee = devices.TStar[device];
        double slope = devices.M1[device];
        if (own <= slope * knee)
            return own / slope;
        return knee + (own - slope * knee) / devices.M2[device];
    }

    private ReadOnlySpan<float> Offsets(int first, int count)
    {
        if (devices.Low.Offset is { } own)
            return own.AsSpan(first, count);
        return noOffset.AsSpan(0, count);
    }

    private float Offset(int device) => devices.Low.Offset?[device] ?? 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogConductance(
        Vector512<int> t,
        Vector512<float> m1,
        Vector512<float> tStar,
        Vector512<float> m2,
        Vector512<float> offset
    )
    {
        Vector512<float> all = Vector512.ConvertToSingle(t);
        Vector512<float> early = Vector512.MinNative(all, tStar);
        Vector512<float> late = all - early;
        Vector512<float> x = Vector512.FusedMultiplyAdd(-m1, early, offset);
        return Vector512.FusedMultiplyAdd(-m2, late, x);
    }
}
