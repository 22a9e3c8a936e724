namespace Modular.Devices;

/// <summary>
/// The devices of an array as managed memory, without tensors. <see cref="DeviceArray"/> calls them for at most
/// <see cref="DeviceArray.Chunk"/> devices at a time, in the order of their positions.
/// </summary>
public interface IDevices
{
    /// <summary>Writes devices first, first + 1, ... towards their targets.</summary>
    /// <param name="now">Numbers the draws; <see cref="DrawNumbers.Programs"/> has gone up by 1.</param>
    /// <param name="first">Position of the first device.</param>
    /// <param name="targets">Siemens, one a device; NaN leaves a device as it is.</param>
    void Write(in DrawNumbers now, int first, ReadOnlySpan<float> targets);

    /// <summary>Observes devices first, first + 1, ...</summary>
    /// <param name="now">Numbers the draws; <see cref="DrawNumbers.Reads"/> has gone up by 1.</param>
    /// <param name="first">Position of the first device.</param>
    /// <param name="conductances">Takes what is seen, siemens, one a device.</param>
    void Read(in DrawNumbers now, int first, Span<float> conductances);
}
