using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// An array of fabricated amplifiers. It owns its tensors and keeps no reference to an argument.
/// </summary>
public interface ISenseArray : IDisposable
{
    /// <summary>
    /// The values that the amplifiers read, -1 to 1, float32 [outputs, inputs]. A tie reads as the amplifier's own
    /// coin, which is drawn at fabrication. The caller disposes the values.
    /// </summary>
    /// <param name="conductances">The conductances of the devices, siemens, float32 [Devices, outputs, inputs].</param>
    Tensor Read(Tensor conductances);
}
