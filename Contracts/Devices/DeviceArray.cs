using Modular.Contracts;

namespace Modular.Devices;

/// <summary>Makes devices an array of tensors.</summary>
public static class DeviceArray
{
    /// <summary>The most devices that <see cref="IDevices"/> are asked for at a time.</summary>
    public const int Chunk = 512;

    /// <summary>
    /// An array of these devices. It is an <see cref="IPulsedArray"/> where they are <see cref="IPulsedDevices"/>, an
    /// <see cref="IGradedArray"/> where they are <see cref="IGradedDevices"/>, and an <see cref="IAgingArray"/> where
    /// they are <see cref="IAgingDevices"/>.
    /// </summary>
    /// <param name="memory">What scenarios call the memory, for error texts.</param>
    /// <param name="shape">Its product is the number of devices.</param>
    /// <param name="devices">As many as fill the shape.</param>
    public static IMemoryArray Create(string memory, long[] shape, IDevices devices)
    {
        var access = new DeviceAccess(memory, shape, devices);
        return devices switch
        {
            IGradedDevices graded and IAgingDevices aging => new GradedAgingArray(access, graded, aging),
            IGradedDevices graded => new GradedArray(access, graded),
            IPulsedDevices pulsed and IAgingDevices aging => new PulsedAgingArray(access, pulsed, aging),
            IPulsedDevices pulsed => new PulsedArray(access, pulsed),
            IAgingDevices aging => new AgingArray(access, aging),
            _ => new WrittenArray(access),
        };
    }

    /// <summary>
    /// An array of devices that can age, for which no law of time is known: it does not offer ageing.
    /// </summary>
    /// <param name="memory">What scenarios call the memory, for error texts.</param>
    /// <param name="shape">Its product is the number of devices.</param>
    /// <param name="devices">As many as fill the shape.</param>
    public static IMemoryArray CreateTimeless(string memory, long[] shape, IDevices devices) =>
        new WrittenArray(new DeviceAccess(memory, shape, devices));

    /// <summary>
    /// How many devices fill a shape; an OverflowException where they are more than an int can count.
    /// </summary>
    public static int CountDevices(long[] shape) => DeviceShape.CountDevices(shape);

    /// <summary>Writes all devices to one conductance as a part of their fabrication: draw 0.</summary>
    /// <param name="devices">The devices to write, all of them.</param>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="conductance">The conductance to write, siemens.</param>
    public static void WriteAll(IDevices devices, int count, double conductance)
    {
        Span<float> targets = stackalloc float[Chunk];
        targets.Fill((float)conductance);
        for (int first = 0; first < count; first += Chunk)
            devices.Write(default, first, targets[..Math.Min(Chunk, count - first)]);
    }
}
