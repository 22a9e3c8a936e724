using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>A built network and its layers.</summary>
/// <param name="Network">Inputs [n, sample] to logits [n, classes].</param>
/// <param name="Layers">Those with weights.</param>
/// <param name="Names">Of all layers, activations included.</param>
internal sealed record Model(nn.Module<Tensor, Tensor> Network, IReadOnlyList<WeightLayer> Layers, IReadOnlyCollection<string> Names) : IDisposable
{
    public void Dispose() => Network.Dispose();
}
