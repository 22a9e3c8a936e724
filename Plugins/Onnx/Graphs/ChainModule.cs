using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>
/// What a step computes in a test, as a module that takes the one value that the step before has computed.
/// </summary>
/// <param name="compute">Takes that value to its own.</param>
/// <param name="role">What it does to values.</param>
internal sealed class ChainModule(Func<Tensor, Tensor> compute, ModuleRole role)
    : nn.Module<Tensor, Tensor>(nameof(ChainModule)),
        ISequenceModule
{
    /// <inheritdoc/>
    public ModuleRole Role => role;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => compute(input);
}
