using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>An array that takes identical weak pulses, and so can be trained in place.</summary>
public interface IPulsedArray : IMemoryArray
{
    /// <summary>
    /// The signs it takes. A device that only goes one way starts over at the other end: where it only lowers,
    /// Program(Range.Max) is the SET.
    /// </summary>
    PulseSigns Signs { get; }

    /// <summary>
    /// int8 [shape], |count| at most 127; positive raises conductance. A count of 0 does not touch the device, but time
    /// and noise go on.
    /// </summary>
    void Pulse(Tensor counts);
}
