using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>Saturates at -1 and 1; not quantized.</summary>
internal sealed class KitActivation() : nn.Module<Tensor, Tensor>(nameof(KitActivation))
{
    public override Tensor forward(Tensor input) => input.clamp(-1, 1);
}
