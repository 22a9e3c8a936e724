using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>The mean law of <see cref="MeanLaw"/> as tensors over all devices.</summary>
/// <param name="count">The number of devices in the array.</param>
/// <param name="devices">The frozen parameters of the devices.</param>
internal sealed class TensorLaw(int count, DeviceParameters devices) : IDisposable, IResumable
{
    private readonly Tensor m1 = Each(count, i => devices.M1[i]);
    private readonly Tensor tStar = Each(count, i => devices.TStar[i]);
    private readonly Tensor m2 = Each(count, i => devices.M2[i]);
    private readonly Tensor offset = Each(count, i => devices.Low.Offset?[i] ?? 0);

    /// <summary>The nominal conductance G0 after a SET, siemens.</summary>
    public float FreshConductance => (float)devices.Nominal.FreshConductance;

    /// <summary>
    /// Log conductances x = ln(G / G0) after so many pulses since the SET, float32 [count]: x = offset - m1 min(t, t*)
    /// - m2 max(t - t*, 0), with R0 and c1 in the offset.
    /// </summary>
    /// <param name="pulses">The pulses t of each device, int64 [count].</param>
    public Tensor LogConductance(Tensor pulses)
    {
        using var scope = NewDisposeScope();
        Tensor t = pulses.to(ScalarType.Float32);
        Tensor early = t.minimum(tStar);
        return (offset - m1 * early - m2 * (t - early)).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Conductances of x = ln(G / G0), siemens, float32 [count]; x is clamped so that they stay finite and positive.
    /// </summary>
    public Tensor Conductance(Tensor x)
    {
        using var scope = NewDisposeScope();
        Tensor clamped = x.clamp(ExponentialFunction.Least, ExponentialFunction.Greatest);
        return (clamped.exp() * FreshConductance).MoveToOuterDisposeScope();
    }

    /// <summary>SETs the devices whose target is a number; with <c>c2c-r0</c> the SET draws their R0 anew.</summary>
    public void Set(long draw, float[] targets)
    {
        for (int first = 0; first < targets.Length; first += Lanes.Chunk)
        {
            int length = Math.Min(Lanes.Chunk, targets.Length - first);
            devices.Low.Set(draw, first, targets.AsSpan(first, length));
        }
        using Tensor drawn = Each(count, i => devices.Low.Offset?[i] ?? 0);
        offset.copy_(drawn);
    }

    /// <summary>
    /// The least numbers of pulses after a SET that bring the noise-free conductances to the targets or below them, at
    /// most the limit, int64 [count].
    /// </summary>
    public Tensor PulsesTo(Tensor targets, int limit)
    {
        using var scope = NewDisposeScope();
        Tensor least = zeros_like(targets, dtype: ScalarType.Int64);
        Tensor most = full_like(least, limit);
        Tensor fresh = targets.ge(FreshConductance);
        for (int span = limit; span > 0; span /= 2)
        {
            Tensor middle = (least + most).div(2, RoundingMode.floor);
            Tensor reached = Conductance(LogConductance(middle)).le(targets);
            most = where(reached, middle, most);
            least = where(reached, least, (middle + 1).minimum(most));
        }
        return where(fresh, zeros_like(most), most).MoveToOuterDisposeScope();
    }

    public void KeepState(StateRecord record)
    {
        devices.Low.KeepState(record);
        record.Keep("offsets", offset);
    }

    public void Dispose()
    {
        foreach (Tensor parameter in new[] { m1, tStar, m2, offset })
            parameter.Dispose();
    }

    private static Tensor Each(int count, Func<int, float> value)
    {
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
            values[i] = value(i);
        return OwnedTensor.Create(() => tensor(values));
    }
}
