using Modular.Contracts;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>Plain real-valued layers, which are enough to build any network.</summary>
internal sealed class KitLayers : ILayers, IGivenLayers
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

    public nn.Module<Tensor, Tensor> Linear(GivenLayer layer)
    {
        bool bias = layer.Bias is not null;
        return Given(layer, Linear(layer.Name, layer.Weight.shape[1], layer.Weight.shape[0], bias));
    }

    public nn.Module<Tensor, Tensor> Convolution(GivenLayer layer, Kernel kernel) =>
        Given(layer, Convolution(layer.Name, kernel));

    /// <summary>A layer with the numbers that a file has for it.</summary>
    private static nn.Module<Tensor, Tensor> Given(GivenLayer given, nn.Module<Tensor, Tensor> layer)
    {
        using IDisposable noGradient = no_grad();
        foreach ((string name, Parameter parameter) in layer.named_parameters())
            parameter.copy_(name == "weight" ? given.Weight : given.Bias!);
        return layer;
    }

    public nn.Module<Tensor, Tensor> Activation(string name)
    {
        names.Add(name);
        return new KitActivation();
    }
}
