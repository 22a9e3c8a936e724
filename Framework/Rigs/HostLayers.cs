using Modular.Contracts;
using Modular.Scenarios;
using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>The layers that a network is built of, with initial weights drawn from a trial's seed.</summary>
internal sealed class HostLayers(LayerPolicy policy, ulong seed) : ILayers, IGivenLayers
{
    private readonly List<WeightLayer> weights = [];
    private readonly Dictionary<string, LayerGroup?> groups = [];
    private LayerGroup? last; // of the layers with weights, the group of the last one

    /// <summary>The device on which the layers compute.</summary>
    public INetworkDevice Device { get; init; } = NetworkDevice.Host;

    /// <summary>What flows between the layers, for the energy of an inference.</summary>
    public SignalTrace Trace { get; } = new();

    /// <summary>The standard deviation of initial weights that are normal; null where they are uniform.</summary>
    public double? Deviation { get; init; }

    /// <summary>
    /// How many initial weights of a layer are drawn; the others repeat them. All but for a network that is never
    /// trained.
    /// </summary>
    public int Drawn { get; init; } = int.MaxValue;

    /// <summary>The layers with weights, in the order in which the network asked for them.</summary>
    public IReadOnlyList<WeightLayer> Weights => weights;

    /// <summary>The names of all layers, those of activations included, with their groups.</summary>
    public IReadOnlyDictionary<string, LayerGroup?> Groups => groups;

    public nn.Module<Tensor, Tensor> Linear(string name, long inputs, long outputs, bool bias = true)
    {
        last = LayerGroup.Classifier;
        LayerPlan plan = policy.Plan(Claim(name), outputs, inputs, last);
        return Add(plan, DrawStart(plan, [outputs, inputs], bias), Product);
    }

    public nn.Module<Tensor, Tensor> Linear(GivenLayer layer)
    {
        last = LayerGroup.Classifier;
        LayerPlan plan = policy.Plan(Claim(layer.Name), layer.Weight.shape[0], layer.Weight.shape[1], last, layer);
        return Add(plan, Start(plan, layer), Product, policy.Entering(LayerGroup.Classifier, layer));
    }

    public nn.Module<Tensor, Tensor> Convolution(string name, Kernel kernel)
    {
        long[] shape = [kernel.Outputs, kernel.Inputs / kernel.Groups, .. kernel.Size];
        last = LayerGroup.Features;
        LayerPlan plan = policy.Plan(Claim(name), kernel.Outputs, Inputs(shape), last) with { Groups = kernel.Groups };
        return Add(plan, DrawStart(plan, shape, kernel.Bias), Convolution(kernel));
    }

    public nn.Module<Tensor, Tensor> Convolution(GivenLayer layer, Kernel kernel)
    {
        last = LayerGroup.Features;
        LayerPlan plan = policy.Plan(Claim(layer.Name), kernel.Outputs, Inputs(layer.Weight.shape), last, layer) with
        {
            Groups = kernel.Groups,
        };
        return Add(plan, Start(plan, layer), Convolution(kernel), policy.Entering(LayerGroup.Features, layer));
    }

    public nn.Module<Tensor, Tensor> Activation(string name) =>
        new ActivationLayer(Claim(name), policy.Activations(name, last), Trace);

    private WeightLayer Add(LayerPlan plan, LayerStart start, LayerOperation operation, LayerPrecision? entering = null)
    {
        var layer = new WeightLayer(plan, start, operation, Trace) { Stated = entering, Device = Device };
        weights.Add(layer);
        return layer;
    }

    /// <summary>The fan-in: the inputs of an output, kernel points included.</summary>
    private static long Inputs(long[] shape) => shape[1..].Aggregate((a, b) => a * b);

    /// <summary>
    /// What the file has; where the layer has another precision than there, the weights with which the file computes.
    /// </summary>
    private static LayerStart Start(LayerPlan plan, GivenLayer given)
    {
        bool isAsGiven = plan.Weights == (LayerPrecision)given.Precision;
        Tensor weight = isAsGiven && given.Latent is not null ? given.Latent : given.Weight;
        return new LayerStart(weight.detach().clone(), given.Bias?.detach().clone());
    }

    private LayerStart DrawStart(LayerPlan plan, long[] shape, bool bias)
    {
        Tensor? offset = null;
        if (bias)
            offset = InitialWeights.Draw([plan.Outputs], plan.Inputs, seed, plan.Name + " bias", Drawn);
        return new LayerStart(DrawWeight(plan, shape), offset);
    }

    private Tensor DrawWeight(LayerPlan plan, long[] shape)
    {
        string name = plan.Name + " weight";
        if (Deviation is { } deviation)
            return InitialWeights.DrawNormal(shape, deviation, seed, name, Drawn);
        return InitialWeights.Draw(shape, plan.Inputs, seed, name, Drawn);
    }

    /// <summary>The name, taken with the group of the last layer: no other layer may have it.</summary>
    private string Claim(string name)
    {
        if (!groups.TryAdd(name, last))
            throw new ArgumentException($"asks for two layers called '{name}'; names are unique within a network.");
        return name;
    }

    private static LayerOperation Product { get; } = new(nn.functional.linear, RowSums);

    private static LayerOperation Convolution(Kernel kernel) =>
        new((x, w, b) => Convolutions.Compute(x, w, b, kernel), (x, sums) => ConvolutionWindows.Sums(x, kernel, sums))
        {
            Kernel = kernel,
        };

    /// <summary>The sums of inputs [..., inputs], which columns take as rows [n, inputs].</summary>
    private static Tensor RowSums(Tensor x, Func<Tensor, Tensor> sums)
    {
        if (x.dim() == 2)
            return sums(x);
        using Tensor rows = x.reshape(-1, x.shape[^1]);
        using Tensor result = sums(rows);
        return result.reshape([.. x.shape[..^1], result.shape[1]]);
    }
}
