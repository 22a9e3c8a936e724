using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>A cell whose devices can be trained in place, by pulses.</summary>
public interface IPulsedCell : ICell
{
    /// <summary>
    /// The pulses of each device, int8 [Devices, outputs, inputs], with the signs that the memory takes. The caller
    /// disposes them.
    /// </summary>
    /// <param name="steps">The step of each weight, in pulses, int8 [outputs, inputs].</param>
    /// <param name="signs">The signs of pulses that the memory takes.</param>
    Tensor Pulses(Tensor steps, PulseSigns signs);
}
