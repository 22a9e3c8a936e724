using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>
/// A noise that the devices of an array add to ln(R) beside the mean law; <see cref="INoise"/> as tensors over all
/// devices.
/// </summary>
internal interface ITensorNoise : IDisposable, IResumable
{
    /// <summary>
    /// Moves the noise of all devices on by the pulses of one write.
    /// </summary>
    /// <param name="write">The number of the write, from 1; it numbers the random draws.</param>
    /// <param name="before">The pulses that each device has had since its SET, int64 [count].</param>
    /// <param name="pulses">The pulses that each device gets in this write, 0 or more, int64 [count].</param>
    /// <param name="step">Whether the write is a training step, in which devices without a pulse take part too.</param>
    void Advance(long write, Tensor before, Tensor pulses, bool step);

    /// <summary>Clears the registers of the devices that are SET, bool [count].</summary>
    void Clear(Tensor set);

    /// <summary>The noise of each device at the read with this number, ln(R), float32 [count].</summary>
    Tensor Observe(long read);
}
