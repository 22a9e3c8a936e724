using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// An array whose devices can be moved by parts of a pulse, along the law of their pulses. No real device can: a study
/// compares real ones with it.
/// </summary>
public interface IGradedArray : IPulsedArray
{
    /// <summary>
    /// Moves each device by its number of pulses, which need not be whole. Whole numbers do what
    /// <see cref="IPulsedArray.Pulse"/> does, bit for bit, and 0 does not touch a device. Noise has the variance of the
    /// whole move, so that it does not depend on the number of its parts.
    /// </summary>
    /// <param name="amounts">Pulses of each device, -127 to 127, finite, of the signs that the array takes, float32
    /// [shape].</param>
    void Move(Tensor amounts);
}
