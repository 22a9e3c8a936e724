using Modular.Contracts;

namespace Modular.Devices;

/// <summary>Which of devices 0, 1, 2, ... are stuck, in turn, for fabrication.</summary>
/// <param name="dial">Draw 0 of its stream says whether a device is stuck, draw 1 where.</param>
/// <param name="share">The share of devices that are stuck at strength 1, 0 to 1.</param>
public sealed class StuckDevices(Dial dial, double share)
{
    private readonly double[] chances = new double[DeviceArray.Chunk];
    private readonly double[] places = new double[DeviceArray.Chunk];
    private int next;

    /// <summary>
    /// Where the next device is stuck, uniform from 0 to 1 over the places that the memory has for it; null where it is
    /// not stuck.
    /// </summary>
    public double? Next()
    {
        int place = next % chances.Length;
        if (place == 0)
        {
            dial.Random.Uniform(draw: 0, next, chances);
            dial.Random.Uniform(draw: 1, next, places);
        }
        next++;
        if (chances[place] < dial.Strength * share)
            return places[place];
        return null;
    }
}
