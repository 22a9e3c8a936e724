using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// An array that counts what its devices go through, so that a study can tell how much endurance it takes.
/// </summary>
public interface IWornArray : IMemoryArray
{
    /// <summary>
    /// Weak pulses that each device has had since it was made, those of Program included: int32 [shape], 0 or more. The
    /// caller disposes it.
    /// </summary>
    Tensor Pulses();

    /// <summary>
    /// How often each device started over since it was made, by a SET or whatever takes it back to the start of its
    /// pulses: int32 [shape], 0 or more. The caller disposes it.
    /// </summary>
    Tensor Sets();
}
