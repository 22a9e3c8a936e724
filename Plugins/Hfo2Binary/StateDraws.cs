using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>Draws one state's z: the device's own share, frozen at fabrication, and that of each write.</summary>
internal sealed class StateDraws
{
    private readonly float[]? own;
    private readonly Dial cycle;
    private readonly double cycleWeight;

    /// <param name="count">Devices.</param>
    /// <param name="law">Of the state.</param>
    /// <param name="device">Dial of what is between devices.</param>
    /// <param name="cycle">Dial of what is between cycles.</param>
    public StateDraws(int count, StateLaw law, Dial device, Dial cycle)
    {
        own =
            device.Strength == 0 ? null : FrozenNormals.Draw(count, device.Random, device.Strength * law.DeviceWeight);
        this.cycle = cycle;
        cycleWeight = cycle.Strength * law.CycleWeight;
    }

    /// <summary>
    /// z of devices first, first + 1, ... at a write: word (draw = write, position = device) of the cycle's stream.
    /// </summary>
    public void Fill(long write, int first, Span<double> z)
    {
        if (cycle.Strength == 0)
            z.Clear();
        else
            cycle.Random.Normal(write, first, z);
        if (cycle.Strength != 0)
            for (int i = 0; i < z.Length; i++)
                z[i] *= cycleWeight;
        if (own is null)
            return;
        ReadOnlySpan<float> mine = own.AsSpan(first, z.Length);
        for (int i = 0; i < z.Length; i++)
            z[i] += mine[i];
    }
}
