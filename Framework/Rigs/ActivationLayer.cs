using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>clamp to -1..1, then quantize: hardtanh and sign of the binarized networks.</summary>
internal sealed class ActivationLayer(string name, LayerPrecision precision) : nn.Module<Tensor, Tensor>(name)
{
    public override Tensor forward(Tensor input) => Quantizer.Saturated(input, precision);
}
