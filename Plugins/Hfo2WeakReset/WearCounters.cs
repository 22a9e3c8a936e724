using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Counts of what each device went through before its last SET. Nothing is stored until the first SET after
/// fabrication.
/// </summary>
/// <param name="count">The number of devices in the array.</param>
internal sealed class WearCounters(int count) : IResumable
{
    private int[]? pulses;
    private int[]? sets;

    /// <summary>The SETs of one device since it was made.</summary>
    public int Sets(int device) => sets?[device] ?? 0;

    /// <summary>The weak RESET pulses that one device had from its fabrication to its last SET.</summary>
    public int Pulses(int device) => pulses?[device] ?? 0;

    /// <summary>Counts a SET of one device that had so many pulses since the SET before.</summary>
    public void Set(int device, int spent)
    {
        pulses ??= new int[count];
        sets ??= new int[count];
        pulses[device] += spent;
        sets[device]++;
    }

    /// <inheritdoc />
    public void KeepState(StateRecord record)
    {
        record.KeepChanging("spent pulses", ref pulses);
        record.KeepChanging("sets", ref sets);
    }
}
