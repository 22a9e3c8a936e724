using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.SttMram;

/// <summary>Junctions as managed memory: the state of each, and what changes it. All start antiparallel.</summary>
internal sealed class SttDevices : IAgingDevices, IResumable
{
    private const long BeyondReads = 1L << 40; // the draws of uses, which no number of reads reaches

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

    /// <summary>The number of write pulses so far.</summary>
    public long Pulses => pulses;

    /// <summary>One pulse for each device towards its target, siemens; none where that is NaN.</summary>
    public void Write(in DrawNumbers now, int first, ReadOnlySpan<float> targets)
    {
        Span<double> uniform = stackalloc double[targets.Length];
        errors.Draw(now.Programs, first, uniform);
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

    /// <summary>Observes devices, siemens; one that the read disturbs is seen as it was.</summary>
    public void Read(in DrawNumbers now, int first, Span<float> conductances)
    {
        for (int i = 0; i < conductances.Length; i++)
            conductances[i] = resistances.Conductance(first + i, isParallel[first + i]);
        if (disturb.Strength == 0)
            return;
        double probability = SttLaws.Flipped(disturb.Strength * junction.ReadFlips(kelvin));
        Flip(disturb.Random, now.Reads, first, isParallel.AsSpan(first, conductances.Length), probability);
    }

    /// <summary>Lets time pass: devices have no memory of how long ago they were written.</summary>
    public void Age(in DrawNumbers now, double seconds)
    {
        double probability = SttLaws.Flipped(retention.Strength * seconds * junction.FlipsASecond(kelvin));
        if (probability != 0)
            Flip(retention.Random, now.Ages, first: 0, isParallel, probability);
    }

    /// <summary>Lets all devices be read so many times.</summary>
    /// <param name="call">The number of this call, from 1; its draws lie beyond those of reads.</param>
    /// <param name="reads">The number of reads of each device.</param>
    public void Use(long call, long reads)
    {
        double probability = SttLaws.Flipped(disturb.Strength * reads * junction.ReadFlips(kelvin));
        if (probability != 0)
            Flip(disturb.Random, BeyondReads + call, first: 0, isParallel, probability);
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("states", isParallel.AsSpan());
        record.Keep("pulses", ref pulses);
    }

    private static void Flip(RandomStream random, long draw, int first, Span<bool> states, double probability)
    {
        Span<double> uniform = stackalloc double[DeviceArray.Chunk];
        for (int done = 0; done < states.Length; done += uniform.Length)
        {
            Span<bool> part = states.Slice(done, Math.Min(uniform.Length, states.Length - done));
            random.Uniform(draw, first + done, uniform[..part.Length]);
            for (int i = 0; i < part.Length; i++)
                part[i] ^= uniform[i] < probability;
        }
    }
}
