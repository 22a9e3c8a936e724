using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>A cell that can be trained in place.</summary>
public interface IPulsedCell : ICell
{
    /// <summary>
    /// Steps of the weights, int8 [outputs, inputs] in pulses, to counts int8 [Devices, outputs, inputs] of the signs
    /// that the memory takes.
    /// </summary>
    Tensor Pulses(Tensor steps, PulseSigns signs);
}
