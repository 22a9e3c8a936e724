using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// Makes layers whose weights live in the scenario's memory, in the scenario's precision. The host implements it. Names
/// of layers are unique within a network.
/// </summary>
public interface ILayers
{
    /// <summary>A fully connected layer, which takes [n, inputs] to [n, outputs].</summary>
    nn.Module<Tensor, Tensor> Linear(string name, long inputs, long outputs, bool bias = true);

    /// <summary>A convolution, which takes [n, channels, points...] to [n, channels, points...].</summary>
    nn.Module<Tensor, Tensor> Convolution(string name, Kernel kernel);

    /// <summary>
    /// An elementwise activation, for use after batch norm. It saturates at -1 and 1, then quantizes to the scenario's
    /// precision; it is ReLU where a scenario asks for that with real activations.
    /// </summary>
    nn.Module<Tensor, Tensor> Activation(string name);
}
