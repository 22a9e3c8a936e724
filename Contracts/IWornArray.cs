using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// An array that counts the pulses and SETs of its devices, so that a study can tell how much endurance it takes.
/// </summary>
public interface IWornArray : IMemoryArray
{
    /// <summary>
    /// The weak pulses that each device has had since it was made, those of Program included, int32 [shape], 0 or more.
    /// The caller disposes the result.
    /// </summary>
    Tensor Pulses();

    /// <summary>
    /// The number of times that each device has started over since it was made, int32 [shape], 0 or more. A SET, or
    /// whatever else takes a device back to the start of its pulses, counts. The caller disposes the result.
    /// </summary>
    Tensor Sets();
}
