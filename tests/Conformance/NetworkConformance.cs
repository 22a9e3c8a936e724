using Modular.Contracts;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>What every network promises. Derive from it in an xunit v3 project and make the network.</summary>
public abstract class NetworkConformance
{
    static NetworkConformance() => Backend.Start();

    /// <summary>The network under test; one with few parameters keeps the tests fast.</summary>
    protected abstract INetwork Create();

    /// <summary>What it must fit.</summary>
    protected virtual DataShape Data => new([1, 28, 28], 10);

    /// <summary>Logits [n, classes], finite, in training and evaluation, for a batch and for one sample.</summary>
    [Fact]
    public void Logits_are_sound()
    {
        using DisposeScope scope = NewDisposeScope();
        nn.Module<Tensor, Tensor> network = Create().Build(Data, new KitLayers());
        Promises.AssertFinite(network.forward(Inputs(5)), 5, Data.Classes);
        network.eval();
        Promises.AssertFinite(network.forward(Inputs(1)), 1, Data.Classes);
    }

    /// <summary>The layers that the memory holds have names, each its own.</summary>
    [Fact]
    public void Layer_names_are_unique()
    {
        using DisposeScope scope = NewDisposeScope();
        KitLayers layers = new();
        Create().Build(Data, layers);
        Assert.NotEmpty(layers.Names);
        Assert.All(layers.Names, name => Assert.False(string.IsNullOrWhiteSpace(name)));
        Assert.Equal(layers.Names.Distinct(), layers.Names);
    }

    /// <summary>Every parameter that asks for a gradient gets a finite one, and weights one that is not 0.</summary>
    [Fact]
    public void Gradients_reach_every_parameter()
    {
        using DisposeScope scope = NewDisposeScope();
        nn.Module<Tensor, Tensor> network = Create().Build(Data, new KitLayers());
        (network.forward(Inputs(5)) * Inputs(5).flatten(1)[TensorIndex.Colon, ..1]).square().sum().backward();
        Assert.All(network.named_parameters(), named => AssertReached(named.name, named.parameter));
    }

    /// <summary>The output depends on the input, and in evaluation on nothing else.</summary>
    [Fact]
    public void Evaluation_is_a_function_of_the_input()
    {
        using DisposeScope scope = NewDisposeScope();
        nn.Module<Tensor, Tensor> network = Create().Build(Data, new KitLayers());
        network.forward(Inputs(5));
        network.eval();
        float[] once = Draws.Copy(network.forward(Inputs(5)));
        Assert.Equal(once, Draws.Copy(network.forward(Inputs(5))));
        Assert.NotEqual(once, Draws.Copy(network.forward(Inputs(5) * 0.5)));
    }

    /// <summary>Two networks share no parameter.</summary>
    [Fact]
    public void Networks_share_no_state()
    {
        using DisposeScope scope = NewDisposeScope();
        INetwork network = Create();
        nn.Module<Tensor, Tensor> first = network.Build(Data, new KitLayers());
        nn.Module<Tensor, Tensor> second = network.Build(Data, new KitLayers());
        Assert.Empty(
            first
                .parameters()
                .Select(parameter => parameter.Handle)
                .Intersect(second.parameters().Select(parameter => parameter.Handle))
        );
    }

    /// <summary>A network that is disposed leaves no tensor.</summary>
    [Fact]
    public void No_tensor_leaks() =>
        Promises.AssertNoLeak(() =>
        {
            using nn.Module<Tensor, Tensor> network = Create().Build(Data, new KitLayers());
            using DisposeScope scope = NewDisposeScope();
            network.forward(Inputs(2));
        });

    private Tensor Inputs(long n) => new Draws(1).Between(0, 1, [n, .. Data.Sample]);

    private static void AssertReached(string name, Parameter parameter)
    {
        if (!parameter.requires_grad)
            return;
        Assert.True(parameter.grad is not null, $"no gradient reaches '{name}'");
        Assert.True(parameter.grad.isfinite().all().item<bool>(), $"the gradient of '{name}' is not finite");
        Assert.True(
            parameter.dim() < 2 || parameter.grad.abs().max().item<float>() > 0,
            $"the gradient of '{name}' is 0"
        );
    }
}
