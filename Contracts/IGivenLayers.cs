using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// Makes layers that begin with weights from a file. The host's <see cref="ILayers"/> implement it, too; a network asks
/// <c>is</c>.
/// </summary>
public interface IGivenLayers
{
    /// <summary>A fully connected layer, which takes [n, ..., inputs] to [n, ..., outputs].</summary>
    nn.Module<Tensor, Tensor> Linear(GivenLayer layer);

    /// <summary>A convolution, which takes [n, channels, points...] to [n, channels, points...].</summary>
    nn.Module<Tensor, Tensor> Convolution(GivenLayer layer, Kernel kernel);
}
