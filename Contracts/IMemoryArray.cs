using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// An array of fabricated devices. It owns its tensors and keeps no reference to an argument.
/// </summary>
public interface IMemoryArray : IDisposable
{
    /// <summary>Writes the devices towards their targets.</summary>
    /// <param name="target">The target of each device, siemens, float32 [shape]; NaN leaves a device as it is.</param>
    void Program(Tensor target);

    /// <summary>
    /// The conductances that one read sees, siemens, float32 [shape]. Every read draws its noise anew, and disturbs no
    /// device unless an imperfection says so. The caller disposes the result. A read is one observation, which serves a
    /// whole batch: in place the host reads once a step, off-line once a batch of tests where something acts at reads,
    /// else once. Reads are thus far fewer than uses; <see cref="IUsedArray"/> is told of uses.
    /// </summary>
    Tensor Read();
}
