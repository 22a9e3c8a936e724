using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>Counts the pulses that the devices of an array have had since they were made.</summary>
/// <param name="count">The number of devices in the array.</param>
/// <param name="before">The cycles that each device had gone through before it was made part of the chip.</param>
internal sealed class PulseCounter(int count, double before) : IResumable
{
    private readonly int[] pulses = new int[count];
    private readonly int[] sets = new int[count];
    private long allSets;
    private long allResets;
    private long allVerifies;

    /// <summary>The SET pulses of all devices together.</summary>
    public long AllSets => allSets;

    /// <summary>The RESET pulses of all devices together.</summary>
    public long AllResets => allResets;

    /// <summary>The reads of all devices together that verified them before a write.</summary>
    public long AllVerifies => allVerifies;

    /// <summary>The SET and RESET pulses of each device, [count].</summary>
    public ReadOnlySpan<int> Pulses => pulses;

    /// <summary>The SET pulses of each device, [count].</summary>
    public ReadOnlySpan<int> Sets => sets;

    /// <summary>The cycles that one device has gone through; two pulses are a cycle.</summary>
    public double Cycles(int device) => before + pulses[device] / 2.0;

    /// <summary>Counts one read that verifies a device.</summary>
    public void AddVerify() => allVerifies++;

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("pulses", pulses.AsSpan());
        record.Keep("sets", sets.AsSpan());
        record.Keep("all sets", ref allSets);
        record.Keep("all resets", ref allResets);
        record.Keep("all verifies", ref allVerifies);
    }

    /// <summary>Counts one pulse of a device: a SET, or else a RESET.</summary>
    public void Add(int device, bool set)
    {
        pulses[device]++;
        if (set)
        {
            sets[device]++;
            allSets++;
        }
        else
        {
            allResets++;
        }
    }
}
