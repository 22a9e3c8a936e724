using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// Draws the standard normal numbers z of one state: the share of a device, frozen at fabrication, and the share of
/// each write.
/// </summary>
internal sealed class StateDraws : IResumable
{
    private readonly float[]? own;
    private readonly CycleDraws cycles;
    private readonly double cycleWeight;

    /// <summary>Draws the frozen shares of an array.</summary>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="law">The law of the state.</param>
    /// <param name="device">The dial of the spread between devices.</param>
    /// <param name="cycles">What the cycles of the devices draw.</param>
    public StateDraws(int count, StateLaw law, Dial device, CycleDraws cycles)
    {
        if (device.Strength != 0)
            own = FrozenNormals.Draw(count, device.Random, device.Strength * law.DeviceWeight);
        this.cycles = cycles;
        cycleWeight = law.CycleWeight;
    }

    /// <summary>
    /// Fills z of devices first, first + 1, ... at a write. Device i takes word i of this draw of the cycle dial's
    /// stream.
    /// </summary>
    public void Fill(long write, int first, Span<double> z)
    {
        cycles.Fill(write, first, cycleWeight, z);
        if (own is null)
            return;
        ReadOnlySpan<float> mine = own.AsSpan(first, z.Length);
        for (int i = 0; i < z.Length; i++)
            z[i] += mine[i];
    }

    /// <summary>Says that a device was really written to this state by the write that was filled last.</summary>
    public void Keep(int device) => cycles.Keep(device);

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => cycles.KeepState(record);
}
