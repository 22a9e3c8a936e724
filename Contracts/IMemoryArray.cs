using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>Fabricated devices. Owns its tensors; keeps no reference to an argument.</summary>
public interface IMemoryArray : IDisposable
{
    /// <summary>Writes towards target, float32 siemens [shape]; NaN leaves a device as it is.</summary>
    void Program(Tensor target);

    /// <summary>
    /// One observation, float32 siemens [shape], noise drawn anew; it does not disturb unless an imperfection says so.
    /// The caller disposes it.
    /// </summary>
    Tensor Read();
}
