using Modular.Conformance;
using Modular.Contracts;
using Xunit;
using static TorchSharp.torch;

namespace Acme.SkipNet.Tests;

public sealed class SkipNetConformance : NetworkConformance
{
    protected override DataShape Data => new([1, 4, 4], 3);

    protected override INetwork Create() => new SkipNet(new SkipNetOptions());
}

public sealed class SkipNetTests
{
    [Fact]
    public void Every_block_has_a_layer_in_the_memory()
    {
        SkipNet network = new(new SkipNetOptions { Blocks = 3 });
        NamedLayers layers = new();
        using nn.Module<Tensor, Tensor> built = network.Build(new DataShape([5], 2), layers);
        Assert.Equal(["fc1", "fc2", "fc3", "fc4", "last"], layers.Names);
    }

    /// <summary>Plain layers that remember their names.</summary>
    private sealed class NamedLayers : ILayers
    {
        public List<string> Names { get; } = [];

        public nn.Module<Tensor, Tensor> Linear(string name, long inputs, long outputs, bool bias = true)
        {
            Names.Add(name);
            return nn.Linear(inputs, outputs, bias);
        }

        public nn.Module<Tensor, Tensor> Convolution(string name, Kernel kernel) => throw new NotSupportedException();

        public nn.Module<Tensor, Tensor> Activation(string name) => nn.Identity();
    }
}
