using Modular.Contracts;

namespace Modular.Plugins.Ecram;

/// <summary>
/// The weights of an array's devices. Pulse k of a call has number 128 device + k of the draw that the call numbers.
/// </summary>
internal sealed class EcramDevices
{
    private const int GreatestCount = 127;

    private readonly Device[] made;
    private readonly WeightScale scale;
    private readonly Dial cycles;
    private readonly double cycle;
    private readonly double[] weights;

    public EcramDevices(Device[] made, double cycle, WeightScale scale, Conditions conditions)
    {
        this.made = made;
        this.scale = scale;
        cycles = conditions["c2c"];
        weights = new double[made.Length];
        this.cycle = cycles.Strength * cycle;
    }

    /// <summary>
    /// Writes all devices to targets, siemens, as far as their bounds let them; NaN leaves one as it is.
    /// </summary>
    public void Write(ReadOnlySpan<float> targets)
    {
        for (int i = 0; i < targets.Length; i++)
            if (!float.IsNaN(targets[i]))
                weights[i] = made[i].Stopped(scale.Weight(targets[i]));
    }

    /// <summary>Pulses all devices.</summary>
    public void Pulse(long pulse, ReadOnlySpan<sbyte> counts)
    {
        Span<double> normals = stackalloc double[GreatestCount];
        normals.Clear();
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] != 0)
                weights[i] = Pulsed(pulse, i, counts[i], normals);
    }

    /// <summary>Observes all devices, siemens.</summary>
    public void Read(Span<float> seen)
    {
        for (int i = 0; i < seen.Length; i++)
            seen[i] = (float)scale.Conductance(weights[i]);
    }

    private double Pulsed(long pulse, int at, int count, Span<double> normals)
    {
        Span<double> own = normals[..Math.Abs(count)];
        if (cycle != 0)
            cycles.Random.Normal(pulse, (GreatestCount + 1L) * at, own);
        ref readonly Device device = ref made[at];
        double weight = weights[at];
        foreach (double normal in own)
            weight = device.After(weight, Math.Sign(count), cycle * normal);
        return weight;
    }
}
