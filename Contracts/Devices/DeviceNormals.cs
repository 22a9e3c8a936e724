using Modular.Contracts;

namespace Modular.Devices;

/// <summary>
/// The deviations of devices 0, 1, 2, ... in turn, for fabrication: standard normal numbers times the dial's strength,
/// exactly 0 at strength 0.
/// </summary>
/// <param name="dial">Its stream is drawn from.</param>
/// <param name="draw">0 for the first number that a device takes from the dial, 1 for its second.</param>
public sealed class DeviceNormals(Dial dial, long draw = 0)
{
    private readonly double[] part = new double[DeviceArray.Chunk];
    private int next;

    /// <summary>The number of the next device.</summary>
    public double Next()
    {
        if (dial.Strength == 0)
            return 0;
        int place = next % part.Length;
        if (place == 0)
            dial.Random.Normal(draw, next, part);
        next++;
        return part[place] * dial.Strength;
    }
}
