using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>A network topology, made of the host's layers and of torch's own modules.</summary>
public interface INetwork
{
    /// <summary>Builds the network, which takes inputs [n, sample] to logits [n, classes].</summary>
    /// <param name="data">The shape of the data set that the network must fit.</param>
    /// <param name="layers">The maker of layers whose weights live in the memory.</param>
    nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers);
}
