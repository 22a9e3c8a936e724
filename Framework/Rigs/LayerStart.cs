using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>What a layer begins its training with.</summary>
/// <param name="Weight">Initial latent weights, float32, in the shape that the layer's operation takes.</param>
/// <param name="Bias">Initial biases, float32 [outputs]; null for a layer without.</param>
internal sealed record LayerStart(Tensor Weight, Tensor? Bias);
