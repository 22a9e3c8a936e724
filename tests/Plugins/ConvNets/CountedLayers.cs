using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.ConvNets;

/// <summary>Writes down how many parameters each layer has that a network asks for, and makes none of them.</summary>
internal sealed class CountedLayers : ILayers
{
    public Dictionary<string, long> Parameters { get; } = [];

    /// <summary>The activations, in order.</summary>
    public List<string> Activations { get; } = [];

    public nn.Module<Tensor, Tensor> Linear(string name, long inputs, long outputs, bool bias = true) =>
        Note(name, inputs * outputs + (bias ? outputs : 0));

    public nn.Module<Tensor, Tensor> Convolution(string name, Kernel kernel)
    {
        long points = kernel.Size.Aggregate((a, b) => a * b);
        long weights = kernel.Inputs / kernel.Groups * kernel.Outputs * points;
        return Note(name, weights + (kernel.Bias ? kernel.Outputs : 0));
    }

    public nn.Module<Tensor, Tensor> Activation(string name)
    {
        Activations.Add(name);
        return nn.Identity();
    }

    /// <summary>The parameters of all layers and of all batch norms of a network.</summary>
    public static long Count(INetwork network, DataShape data)
    {
        CountedLayers layers = new();
        using nn.Module<Tensor, Tensor> built = network.Build(data, layers);
        return layers.Parameters.Values.Sum() + built.parameters().Sum(parameter => parameter.numel());
    }

    /// <summary>The parameters of each layer.</summary>
    public static Dictionary<string, long> Draw(INetwork network, DataShape data)
    {
        CountedLayers layers = new();
        network.Build(data, layers).Dispose();
        return layers.Parameters;
    }

    private nn.Module<Tensor, Tensor> Note(string name, long parameters)
    {
        Parameters.Add(name, parameters);
        return nn.Identity();
    }
}
