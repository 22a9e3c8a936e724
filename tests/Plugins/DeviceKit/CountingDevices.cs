using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Tests.DeviceKit;

/// <summary>Devices that keep what they were called with, and read their own positions.</summary>
internal sealed class CountingDevices(PulseSigns signs) : IPulsedDevices, IAgingDevices
{
    public List<string> Calls { get; } = [];

    public PulseSigns Signs => signs;

    public void Write(in DrawNumbers now, int first, ReadOnlySpan<float> targets) =>
        Calls.Add($"write {now.Programs} of {now.Writes} at {first}: {targets.Length}");

    public void Pulse(in DrawNumbers now, int first, ReadOnlySpan<sbyte> counts) =>
        Calls.Add($"pulse {now.Pulses} of {now.Writes} at {first}: {counts.Length}");

    public void Read(in DrawNumbers now, int first, Span<float> conductances)
    {
        Calls.Add($"read {now.Reads} at {first}: {conductances.Length}");
        for (int i = 0; i < conductances.Length; i++)
            conductances[i] = first + i;
    }

    public void Age(in DrawNumbers now, double seconds) => Calls.Add($"age {now.Ages}: {seconds} s");
}
