using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>A cell whose devices can be moved by parts of a pulse.</summary>
public interface IGradedCell : IPulsedCell
{
    /// <summary>
    /// As <see cref="IPulsedCell.Pulses"/>, for steps that need not be whole; whole ones give the same numbers. Float32
    /// [Devices, outputs, inputs]; the caller disposes them.
    /// </summary>
    /// <param name="steps">The step of each weight, in pulses, -127 to 127, float32 [outputs, inputs].</param>
    /// <param name="signs">The signs of pulses that the memory takes.</param>
    Tensor Moves(Tensor steps, PulseSigns signs);
}
