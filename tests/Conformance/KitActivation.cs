using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>An activation that clamps to -1..1 and does not quantize.</summary>
internal sealed class KitActivation() : nn.Module<Tensor, Tensor>(nameof(KitActivation))
{
    public override Tensor forward(Tensor input) => input.clamp(-1, 1);
}
