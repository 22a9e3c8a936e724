using Modular.Contracts;

namespace Modular.Plugins.SttMram;

/// <summary>The devices of an array as managed memory: which state each is in, and what changes it.</summary>
internal sealed class SttDevices
{
    /// <summary>Devices that are worked on at a time.</summary>
    public const int Chunk = 512;

    private readonly Junction junction;
    private readonly Resistances resistances;
    private readonly WriteErrors errors;
    private readonly Dial disturb;
    private readonly Dial retention;
    private readonly double kelvin;
    private readonly bool[] isParallel;
    private long pulses;

    public SttDevices(int count, Conditions conditions, Junction junction)
    {
        this.junction = junction;
        disturb = conditions["read-disturb"];
        retention = conditions["retention"];
        kelvin = conditions.Temperature;
        resistances = new Resistances(count, conditions, junction);
        errors = new WriteErrors(count, conditions, junction);
        isParallel = new bool[count];
    }

    /// <summary>What the pulses so far took, joules.</summary>
    public double Joules => pulses * junction.Options.WriteEnergy;

    /// <summary>
    /// One pulse for each of the devices first, first + 1, ... towards its target, siemens; none where that is NaN.
    /// </summary>
    public void Write(long write, int first, ReadOnlySpan<float> targets)
    {
        Span<double> uniform = stackalloc double[targets.Length];
        errors.Draw(write, first, uniform);
        for (int i = 0; i < targets.Length; i++)
        {
            if (float.IsNaN(targets[i]))
                continue;
            pulses++;
            bool wanted = targets[i] >= junction.Middle;
            if (isParallel[first + i] != wanted && !errors.Fails(first + i, uniform[i]))
                isParallel[first + i] = wanted;
        }
    }

    /// <summary>
    /// Observes devices first, first + 1, ..., siemens; a device that the read disturbs is seen as it was.
    /// </summary>
    public void Read(long read, int first, Span<float> seen)
    {
        for (int i = 0; i < seen.Length; i++)
            seen[i] = resistances.Conductance(first + i, isParallel[first + i]);
        if (disturb.Strength != 0)
            Flip(
                disturb.Random,
                read,
                (first, seen.Length),
                SttLaws.Flipped(disturb.Strength * junction.ReadFlips(kelvin))
            );
    }

    /// <summary>Lets so many seconds pass: devices have no memory of how long ago they were written.</summary>
    public void Age(long age, double seconds)
    {
        double share = SttLaws.Flipped(retention.Strength * seconds * junction.FlipsASecond(kelvin));
        if (share == 0)
            return;
        for (int first = 0; first < isParallel.Length; first += Chunk)
            Flip(retention.Random, age, (first, Math.Min(Chunk, isParallel.Length - first)), share);
    }

    private void Flip(RandomStream random, long draw, (int First, int Count) some, double probability)
    {
        Span<double> uniform = stackalloc double[Chunk];
        random.Uniform(draw, some.First, uniform[..some.Count]);
        for (int i = 0; i < some.Count; i++)
            if (uniform[i] < probability)
                isParallel[some.First + i] ^= true;
    }
}
