namespace Modular.Plugins.Hfo2Binary;

/// <summary>The pulses that devices have had since they were made.</summary>
/// <param name="count">Devices.</param>
/// <param name="before">Cycles that each had gone through before.</param>
internal sealed class PulseCounter(int count, double before)
{
    private readonly int[] pulses = new int[count];
    private readonly int[] sets = new int[count];

    /// <summary>SET pulses of all devices.</summary>
    public long AllSets { get; private set; }

    /// <summary>RESET pulses of all devices.</summary>
    public long AllResets { get; private set; }

    /// <summary>SETs and RESETs of each device [count].</summary>
    public ReadOnlySpan<int> Pulses => pulses;

    /// <summary>SETs of each device [count].</summary>
    public ReadOnlySpan<int> Sets => sets;

    /// <summary>Of one device: two pulses are a cycle.</summary>
    public double Cycles(int device) => before + pulses[device] / 2.0;

    public void Add(int device, bool set)
    {
        pulses[device]++;
        if (set)
            sets[device]++;
        if (set)
            AllSets++;
        else
            AllResets++;
    }
}
