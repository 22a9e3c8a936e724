using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// Devices that stay in one state, drawn at fabrication. A device that both dials hit is stuck at the low resistance.
/// </summary>
internal static class StuckDevices
{
    private const int Chunk = 512;

    /// <summary>Marks the devices whose uniform number, from draw 0 of the dial's stream, is below the rate.</summary>
    /// <param name="states">The states of all devices, marked in place.</param>
    /// <param name="dial">The dial; its strength multiplies the rate.</param>
    /// <param name="rate">The share of devices that are stuck at strength 1, 0 to 1.</param>
    /// <param name="mark">The state that a stuck device has.</param>
    public static void Mark(Span<DeviceState> states, Dial dial, double rate, DeviceState mark)
    {
        double limit = dial.Strength * rate;
        if (limit == 0)
            return;
        Span<double> uniform = stackalloc double[Chunk];
        for (int first = 0; first < states.Length; first += Chunk)
        {
            Span<DeviceState> part = states.Slice(first, Math.Min(Chunk, states.Length - first));
            dial.Random.Uniform(0, first, uniform[..part.Length]);
            for (int i = 0; i < part.Length; i++)
                if (uniform[i] < limit)
                    part[i] = mark;
        }
    }
}
