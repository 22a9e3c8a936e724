using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>A network out of a test's own hands.</summary>
internal sealed class OddNetwork(Func<DataShape, ILayers, nn.Module<Tensor, Tensor>?> build) : INetwork
{
    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers) => build(data, layers)!;
}
