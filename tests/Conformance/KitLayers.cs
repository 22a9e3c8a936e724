using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>Plain real-valued layers, which are enough to build any network.</summary>
internal sealed class KitLayers : ILayers
{
    private readonly List<string> names = [];

    /// <summary>The names of all layers that a network asked for, in their order.</summary>
    public IReadOnlyList<string> Names => names;

    public nn.Module<Tensor, Tensor> Linear(string name, long inputs, long outputs, bool bias = true)
    {
        names.Add(name);
        return nn.Linear(inputs, outputs, bias);
    }

    public nn.Module<Tensor, Tensor> Convolution(string name, Kernel kernel)
    {
        names.Add(name);
        return new KitConvolution(kernel);
    }

    public nn.Module<Tensor, Tensor> Activation(string name)
    {
        names.Add(name);
        return new KitActivation();
    }
}
