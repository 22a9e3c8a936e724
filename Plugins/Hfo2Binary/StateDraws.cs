using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// Draws the standard normal numbers z of one state: the share of a device, frozen at fabrication, and the share of
/// each write.
/// </summary>
internal sealed class StateDraws
{
    private readonly float[]? own;
    private readonly Dial cycle;
    private readonly double cycleWeight;

    /// <summary>Draws the frozen shares of an array.</summary>
    /// <param name="count">The number of devices.</param>
    /// <param name="law">The law of the state.</param>
    /// <param name="device">The dial of the spread between devices.</param>
    /// <param name="cycle">The dial of the spread between the cycles of a device.</param>
    public StateDraws(int count, StateLaw law, Dial device, Dial cycle)
    {
        if (device.Strength != 0)
            own = FrozenNormals.Draw(count, device.Random, device.Strength * law.DeviceWeight);
        this.cycle = cycle;
        cycleWeight = cycle.Strength * law.CycleWeight;
    }

    /// <summary>
    /// Fills z of devices first, first + 1, ... at a write. Device i takes word i of this draw of the cycle dial's
    /// stream.
    /// </summary>
    public void Fill(long write, int first, Span<double> z)
    {
        FillCycles(write, first, z);
        if (own is null)
            return;
        ReadOnlySpan<float> mine = own.AsSpan(first, z.Length);
        for (int i = 0; i < z.Length; i++)
            z[i] += mine[i];
    }

    private void FillCycles(long write, int first, Span<double> z)
    {
        if (cycle.Strength == 0)
        {
            z.Clear();
            return;
        }
        cycle.Random.Normal(write, first, z);
        for (int i = 0; i < z.Length; i++)
            z[i] *= cycleWeight;
    }
}
