using System.Runtime.Intrinsics;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The noise-free resistance R = R0 exp(w_mean) after t pulses since the SET (arXiv:2107.06064 [code]): w_mean = m1 t + c1 before t*, and
/// w_mean = m2 t + t* (m1 - m2) + c1 from there on, that is m1 min(t, t*) + m2 max(t - t*, 0) + c1. Kept as x = ln(G / G0), G0 the nominal
/// fresh conductance, so that x stays near 0 where float32 is fine.
/// </summary>
internal sealed class MeanLaw
{
    private readonly DeviceParameters devices;
    private readonly float fresh;
    private readonly float[] m1, tStar, m2, offset;

    /// <summary>The law of these devices.</summary>
    public MeanLaw(DeviceParameters devices)
    {
        this.devices = devices;
        fresh = (float)devices.Nominal.FreshConductance;
        m1 = Shared(devices.Nominal.M1);
        tStar = Shared(devices.Nominal.TStar);
        m2 = Shared(devices.Nominal.M2);
        offset = Shared(0);
    }

    /// <summary>Nominal conductance after the SET, siemens, as Read gives it.</summary>
    public float FreshConductance => fresh;

    /// <summary>x = ln(G / G0) of devices first, first + 1, ... after so many pulses each.</summary>
    public void LogConductance(int first, ReadOnlySpan<int> pulses, Span<float> x)
    {
        ReadOnlySpan<Vector512<int>> t = pulses.AsLanes();
        ReadOnlySpan<Vector512<float>> a = Part(devices.M1, m1, first, x.Length), knee = Part(devices.TStar, tStar, first, x.Length);
        ReadOnlySpan<Vector512<float>> b = Part(devices.M2, m2, first, x.Length), c = Part(devices.Low.Offset, offset, first, x.Length);
        Span<Vector512<float>> result = x.AsLanes();
        for (int i = 0; i < result.Length; i++)
        {
            Vector512<float> all = Vector512.ConvertToSingle(t[i]), early = Vector512.MinNative(all, knee[i]);
            result[i] = Vector512.FusedMultiplyAdd(-b[i], all - early, Vector512.FusedMultiplyAdd(-a[i], early, c[i]));
        }
    }

    /// <summary>Conductance of one device after so many pulses, siemens: the bits that Read gives without noise.</summary>
    public float Conductance(int device, int pulses)
    {
        float early = MathF.Min(pulses, At(devices.TStar, tStar, device));
        float x = MathF.FusedMultiplyAdd(-At(devices.M1, m1, device), early, At(devices.Low.Offset, offset, device));
        return ExponentialFunction.Of(MathF.FusedMultiplyAdd(-At(devices.M2, m2, device), pulses - early, x)) * fresh;
    }

    /// <summary>A SET of devices first, first + 1, ... where the target is a number, which may draw their R0 anew.</summary>
    public void Set(long draw, int first, ReadOnlySpan<float> targets) => devices.Low.Set(draw, first, targets);

    /// <summary>The least number of pulses after a SET that brings the noise-free conductance to the target (siemens) or below it, at most limit.</summary>
    public int PulsesTo(float target, int device, int limit)
    {
        if (target >= fresh) return 0;
        int pulses = (int)Math.Clamp(Crossing(Math.Log(fresh / Math.Max((double)target, 0)), device), 0, limit);
        while (pulses < limit && Conductance(device, pulses) > target) pulses++;
        while (pulses > 0 && Conductance(device, pulses - 1) <= target) pulses--;
        return pulses;
    }

    /// <summary>Where ln R has risen by so much above the nominal fresh device, pulses.</summary>
    private double Crossing(double rise, int device)
    {
        double before = rise + At(devices.Low.Offset, offset, device), knee = At(devices.TStar, tStar, device), slope = At(devices.M1, m1, device);
        return before <= slope * knee ? before / slope : knee + (before - slope * knee) / At(devices.M2, m2, device);
    }

    private static float[] Shared(double value) => Enumerable.Repeat((float)value, Lanes.Chunk).ToArray();

    private static ReadOnlySpan<Vector512<float>> Part(float[]? own, float[] shared, int first, int count) =>
        (own is null ? shared.AsSpan(0, count) : own.AsSpan(first, count)).AsLanes();

    private static float At(float[]? own, float[] shared, int device) => own is null ? shared[0] : own[device];
}
