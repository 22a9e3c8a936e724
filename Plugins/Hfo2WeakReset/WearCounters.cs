namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// What devices have gone through before their last SET. Nothing is stored until the first SET after fabrication.
/// </summary>
internal sealed class WearCounters(int count)
{
    private int[]? pulses;
    private int[]? sets;

    /// <summary>SETs of one device since it was made.</summary>
    public int Sets(int device) => sets?[device] ?? 0;

    /// <summary>Weak RESET pulses of one device since it was made, before its last SET.</summary>
    public int Pulses(int device) => pulses?[device] ?? 0;

    /// <summary>A SET of one device that had so many pulses since the one before.</summary>
    public void Set(int device, int spent)
    {
        pulses ??= new int[count];
        sets ??= new int[count];
        pulses[device] += spent;
        sets[device]++;
    }
}
