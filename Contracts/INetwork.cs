using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>A topology, made of the host's layers and of torch's own modules.</summary>
public interface INetwork
{
    /// <summary>Takes inputs [n, sample]; logits come out: [n, classes].</summary>
    nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers);
}
