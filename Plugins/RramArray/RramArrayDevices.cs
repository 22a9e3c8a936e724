using Modular.Contracts;

namespace Modular.Plugins.RramArray;

/// <summary>
/// The state of an array: the weight of each device with its reference, and what its last write missed. Pulse k of a
/// write has number 128 device + k of the draw that the write numbers.
/// </summary>
internal sealed class RramArrayDevices
{
    /// <summary>Devices that are worked on at a time.</summary>
    public const int Chunk = 512;

    /// <summary>The most pulses of one count.</summary>
    public const int GreatestCount = 127;

    private readonly Device[] made;
    private readonly WeightScale scale;
    private readonly IStepLaw law;
    private readonly Dial cycles;
    private readonly Dial noise;
    private readonly double cycle;
    private readonly double missed;
    private readonly double[] weights;
    private readonly float[] misses;

    public RramArrayDevices(Device[] made, RramPreset preset, WeightScale scale, Conditions conditions)
    {
        this.made = made;
        this.scale = scale;
        law = preset.Law(conditions["nonlinearity"].Strength);
        cycles = conditions["c2c"];
        noise = conditions["write-noise"];
        cycle = cycles.Strength * preset.Cycle;
        missed = noise.Strength * preset.WriteNoise * preset.Step;
        weights = new double[made.Length];
        misses = missed == 0 ? [] : new float[made.Length];
        Span<float> middle = stackalloc float[Chunk];
        middle.Fill((float)scale.Conductance(0));
        for (int first = 0; first < made.Length; first += Chunk)
            Write(0, first, middle[..Math.Min(Chunk, made.Length - first)]);
    }

    /// <summary>
    /// Writes devices first, first + 1, ... to targets, siemens, as far as their bounds let them; NaN leaves one as it
    /// is.
    /// </summary>
    public void Write(long write, int first, ReadOnlySpan<float> targets)
    {
        Span<double> normals = stackalloc double[targets.Length];
        Misses(write, first, normals);
        for (int i = 0; i < targets.Length; i++)
        {
            if (float.IsNaN(targets[i]))
                continue;
            ref readonly Device device = ref made[first + i];
            Settle(first + i, Stopped(device, scale.Weight(targets[i]) + device.Reference), normals[i]);
        }
    }

    /// <summary>Pulses devices first, first + 1, ...</summary>
    public void Pulse(long write, int first, ReadOnlySpan<sbyte> counts)
    {
        if (!counts.ContainsAnyExcept((sbyte)0))
            return;
        Span<double> normals = stackalloc double[counts.Length];
        Span<double> own = stackalloc double[GreatestCount];
        own.Clear();
        Misses(write, first, normals);
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] != 0)
                Settle(first + i, Pulsed(write, first + i, counts[i], own), normals[i]);
    }

    /// <summary>Observes devices first, first + 1, ..., siemens.</summary>
    public void Read(int first, Span<float> seen)
    {
        for (int i = 0; i < seen.Length; i++)
        {
            int device = first + i;
            double miss = misses.Length == 0 ? 0 : misses[device];
            seen[i] = (float)scale.Conductance(weights[device] - made[device].Reference + miss);
        }
    }

    private double Pulsed(long write, int at, int count, Span<double> normals)
    {
        Span<double> own = normals[..Math.Abs(count)];
        if (cycle != 0)
            cycles.Random.Normal(write, (GreatestCount + 1L) * at, own);
        ref readonly Device device = ref made[at];
        double weight = weights[at];
        foreach (double normal in own)
            weight = Stopped(device, law.After(device, weight, Math.Sign(count), cycle * normal));
        return weight;
    }

    private void Misses(long write, int first, Span<double> normals)
    {
        normals.Clear();
        if (missed != 0)
            noise.Random.Normal(write, first, normals);
    }

    private void Settle(int device, double weight, double normal)
    {
        weights[device] = weight;
        if (misses.Length > 0)
            misses[device] = (float)(missed * normal);
    }

    private static double Stopped(in Device device, double weight) =>
        Math.Min(Math.Max(weight, device.Min), device.Max);
}
