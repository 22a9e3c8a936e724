using Modular.Contracts;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>
/// The promises of every network, as tests. Derive from this class in an xunit v3 project and create your network.
/// </summary>
public abstract class NetworkConformance
{
    private const int Passes = 30; // of training, until running statistics follow the data

    static NetworkConformance() => Backend.Start();

    /// <summary>Creates the network under test. A network with few parameters keeps the tests fast.</summary>
    protected abstract INetwork Create();

    /// <summary>The shape of the data that the network must take.</summary>
    protected virtual DataShape Data => new([1, 28, 28], 10);

    /// <summary>
    /// Logits are [n, classes] and finite, in training and in evaluation, for a batch and for one sample.
    /// </summary>
    [Fact]
    public void Logits_are_sound()
    {
        using DisposeScope scope = NewDisposeScope();
        nn.Module<Tensor, Tensor> network = Create().Build(Data, new KitLayers());
        Promises.AssertFinite(network.forward(Inputs(5)), 5, Data.Classes);
        network.eval();
        Promises.AssertFinite(network.forward(Inputs(1)), 1, Data.Classes);
    }

    /// <summary>Every layer with weights or activations has a name of its own.</summary>
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

    /// <summary>Every parameter that needs a gradient gets a finite one, and that of weights is not 0.</summary>
    [Fact]
    public void Gradients_reach_every_parameter()
    {
        using DisposeScope scope = NewDisposeScope();
        nn.Module<Tensor, Tensor> network = Create().Build(Data, new KitLayers());
        Tensor factors = Inputs(5).flatten(1)[TensorIndex.Colon, ..1];
        Tensor loss = (network.forward(Inputs(5)) * factors).square().sum();
        loss.backward();
        Assert.All(network.named_parameters(), named => AssertReached(named.name, named.parameter));
    }

    /// <summary>
    /// In evaluation, the output depends on the input and on nothing else. Running statistics are settled first: a deep
    /// network with those of the start fades to its last bias.
    /// </summary>
    [Fact]
    public void Evaluation_is_a_function_of_the_input()
    {
        using DisposeScope scope = NewDisposeScope();
        nn.Module<Tensor, Tensor> network = Create().Build(Data, new KitLayers());
        for (int i = 0; i < Passes; i++)
            network.forward(Inputs(5));
        network.eval();
        float[] once = Draws.Copy(network.forward(Inputs(5)));
        Assert.Equal(once, Draws.Copy(network.forward(Inputs(5))));
        Assert.NotEqual(once, Draws.Copy(network.forward(Inputs(5) * 0.5)));
    }

    /// <summary>Two networks share no parameters.</summary>
    [Fact]
    public void Networks_share_no_state()
    {
        using DisposeScope scope = NewDisposeScope();
        INetwork network = Create();
        nn.Module<Tensor, Tensor> first = network.Build(Data, new KitLayers());
        nn.Module<Tensor, Tensor> second = network.Build(Data, new KitLayers());
        IEnumerable<IntPtr> firstHandles = first.parameters().Select(parameter => parameter.Handle);
        IEnumerable<IntPtr> secondHandles = second.parameters().Select(parameter => parameter.Handle);
        Assert.Empty(firstHandles.Intersect(secondHandles));
    }

    /// <summary>The network leaves its inputs as they are, in training and in evaluation.</summary>
    [Fact]
    public void Inputs_stay_as_they_are()
    {
        using DisposeScope scope = NewDisposeScope();
        nn.Module<Tensor, Tensor> network = Create().Build(Data, new KitLayers());
        Tensor inputs = Inputs(5);
        Promises.AssertLeaves(inputs, "the inputs of forward, in training", () => network.forward(inputs));
        network.eval();
        Promises.AssertLeaves(inputs, "the inputs of forward, in evaluation", () => network.forward(inputs));
    }

    /// <summary>
    /// Logits are what the last layer adds up, of both signs. A softmax, sigmoid or ReLU after it would let none of
    /// them fall below 0; the loss of the host has its own softmax, and a second one slows learning.
    /// </summary>
    [Fact]
    public void Logits_are_no_probabilities()
    {
        using DisposeScope scope = NewDisposeScope();
        for (int network = 0; network < 20; network++)
            if (Draws.Copy(Create().Build(Data, new KitLayers()).forward(Inputs(16))).Min() < 0)
                return;
        Assert.Fail(
            "no logit of 20 new networks is below 0, as after a softmax, a sigmoid or a ReLU. Return what the last layer "
                + "adds up: the loss has the softmax."
        );
    }

    /// <summary>
    /// A network lasts, and takes many samples at once: logits stay finite, and those of evaluation the same.
    /// </summary>
    [Fact]
    public void Long_use_stays_sound()
    {
        using DisposeScope scope = NewDisposeScope();
        nn.Module<Tensor, Tensor> network = Create().Build(Data, new KitLayers());
        AssertFinite(network, Inputs(300), "a batch of 300 samples");
        for (int batch = 2; batch <= 50; batch++)
            AssertFinite(network, Inputs(2), $"batch {batch} of training");
        network.eval();
        float[] first = AssertFinite(network, Inputs(2), "the first batch of evaluation");
        for (int batch = 2; batch <= 50; batch++)
            Assert.True(
                first.SequenceEqual(AssertFinite(network, Inputs(2), $"batch {batch} of evaluation")),
                $"batch {batch} of evaluation has other logits for the same inputs"
            );
    }

    /// <summary>
    /// A disposed network leaves no tensor. Torch's own convolutions leave a copy of their bias, which is not the
    /// author's.
    /// </summary>
    [Fact]
    public void No_tensor_leaks()
    {
        int convolutions = UseOnce(); // Tensors that are made once and kept, such as tables, are no leak.
        long before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        UseOnce();
        long left = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount - before;
        Assert.True(
            left >= 0 && left <= convolutions,
            $"{left - convolutions} tensors are left of a network that was built, used and disposed"
        );
    }

    /// <summary>
    /// Builds, uses and disposes a network. Returns the number of torch's own convolutions with a bias.
    /// </summary>
    private int UseOnce()
    {
        using nn.Module<Tensor, Tensor> network = Create().Build(Data, new KitLayers());
        using DisposeScope scope = NewDisposeScope();
        network.forward(Inputs(2));
        return network.modules().Count(IsConvolution);
    }

    private static bool IsConvolution(nn.Module module) =>
        module.GetType().Assembly == typeof(nn).Assembly
        && module.GetType().Name.StartsWith("Conv", StringComparison.Ordinal)
        && module.named_parameters(recurse: false).Any(named => named.name == "bias");

    private float[] AssertFinite(nn.Module<Tensor, Tensor> network, Tensor inputs, string what)
    {
        using DisposeScope scope = NewDisposeScope();
        float[] logits = Draws.Copy(network.forward(inputs));
        Assert.True(logits.All(float.IsFinite), $"a logit of {what} is not finite");
        return logits;
    }

    /// <summary>
    /// A copy in memory of torch's own, which is aligned: at other addresses the sums of a product may differ in their
    /// last bits.
    /// </summary>
    private Tensor Inputs(long n) => new Draws(1).Between(0, 1, [n, .. Data.Sample]).clone();

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
