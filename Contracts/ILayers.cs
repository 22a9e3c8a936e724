using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// Layers whose weights live in the scenario's memory, in the scenario's precision. The host implements it; names are
/// unique within a network.
/// </summary>
public interface ILayers
{
    /// <summary>[n, inputs] to [n, outputs].</summary>
    nn.Module<Tensor, Tensor> Linear(string name, long inputs, long outputs, bool bias = true);

    /// <summary>[n, channels, points...] to [n, channels, points...].</summary>
    nn.Module<Tensor, Tensor> Convolution(string name, Kernel kernel);

    /// <summary>
    /// Elementwise, after batch norm: saturates at -1 and 1, then quantizes to the scenario's precision; ReLU where a
    /// scenario has it for real activations.
    /// </summary>
    nn.Module<Tensor, Tensor> Activation(string name);
}
