using Modular.Contracts;
using static TorchSharp.torch;

namespace Broken;

internal sealed class BrokenArray(Tensor conductances, Breakage breakage) : IPulsedArray
{
    /// <summary>What a pulse adds, siemens.</summary>
    private const double Step = 1e-6;

    public PulseSigns Signs => breakage.At("signs", PulseSigns.Raise | PulseSigns.Lower, default);

    public void Program(Tensor target)
    {
        breakage.At("program");
        conductances.copy_(target);
    }

    public void Pulse(Tensor counts)
    {
        breakage.At("pulse");
        using Tensor change = counts.mul(Step);
        conductances.add_(change).clamp_(1e-6, 1e-4);
    }

    public Tensor Read() => breakage.At("read", conductances.clone());

    public void Dispose()
    {
        conductances.Dispose();
        breakage.At("dispose");
    }
}
