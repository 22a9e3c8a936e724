using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>
/// What an array's devices add to ln(R) beside the mean law, over all devices at once; <see cref="INoise"/> as tensors.
/// </summary>
internal interface ITensorNoise : IDisposable
{
    /// <summary>
    /// Pulses the devices by so many each, that had so many before since their SET; both int64 [count].
    /// </summary>
    /// <param name="write">From 1: numbers the draws.</param>
    /// <param name="before">Pulses since the SET.</param>
    /// <param name="pulses">0 or more.</param>
    /// <param name="step">Whether it is a step of training, in which all devices take part, also those without a
    /// pulse.</param>
    void Advance(long write, Tensor before, Tensor pulses, bool step);

    /// <summary>Clears the registers of some devices, bool [count], as a SET does.</summary>
    void Clear(Tensor set);

    /// <summary>What is added to ln(R) at the observation with this number, float32 [count].</summary>
    Tensor Observe(long read);
}
