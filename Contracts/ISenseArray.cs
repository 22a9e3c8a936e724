using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>Fabricated amplifiers. Owns its tensors; keeps no reference to an argument.</summary>
public interface ISenseArray : IDisposable
{
    /// <summary>
    /// Conductances float32 [Devices, outputs, inputs], siemens, to values float32 [outputs, inputs] in -1..1; the
    /// caller disposes them. A tie is read as the amplifier's own coin, drawn at fabrication.
    /// </summary>
    Tensor Read(Tensor conductances);
}
