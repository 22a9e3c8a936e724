using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>The layers that a network is built of, with initial weights drawn from a trial's seed.</summary>
internal sealed class HostLayers(LayerPolicy policy, ulong seed) : ILayers
{
    private readonly List<WeightLayer> weights = [];
    private readonly HashSet<string> names = [];

    /// <summary>What flows between the layers, for the energy of an inference.</summary>
    public SignalTrace Trace { get; } = new();

    /// <summary>The standard deviation of initial weights that are normal; null where they are uniform.</summary>
    public double? Deviation { get; init; }

    /// <summary>The layers with weights, in the order in which the network asked for them.</summary>
    public IReadOnlyList<WeightLayer> Weights => weights;

    /// <summary>The names of all layers, those of activations included.</summary>
    public IReadOnlyCollection<string> Names => names;

    public nn.Module<Tensor, Tensor> Linear(string name, long inputs, long outputs, bool bias = true)
    {
        LayerPlan plan = policy.Plan(Claim(name), outputs, inputs);
        var product = new LayerOperation(nn.functional.linear, (x, sums) => sums(x));
        return Add(plan, [outputs, inputs], bias, product);
    }

    public nn.Module<Tensor, Tensor> Convolution(string name, Kernel kernel)
    {
        long[] shape = [kernel.Outputs, kernel.Inputs / kernel.Groups, .. kernel.Size];
        long inputs = shape[1..].Aggregate((a, b) => a * b);
        LayerPlan plan = policy.Plan(Claim(name), kernel.Outputs, inputs) with { Groups = kernel.Groups };
        var convolution = new LayerOperation(
            (x, w, b) => Convolve(x, w, b, kernel),
            (x, sums) => ConvolutionWindows.Sums(x, kernel, sums)
        );
        return Add(plan, shape, kernel.Bias, convolution);
    }

    public nn.Module<Tensor, Tensor> Activation(string name) =>
        new ActivationLayer(Claim(name), policy.Activations(name), Trace);

    private WeightLayer Add(LayerPlan plan, long[] shape, bool bias, LayerOperation operation)
    {
        var layer = new WeightLayer(plan, DrawStart(plan, shape, bias), operation, Trace);
        weights.Add(layer);
        return layer;
    }

    private LayerStart DrawStart(LayerPlan plan, long[] shape, bool bias)
    {
        Tensor? offset = null;
        if (bias)
            offset = InitialWeights.Draw([plan.Outputs], plan.Inputs, seed, plan.Name + " bias");
        Tensor weight = Deviation is { } deviation
            ? InitialWeights.DrawNormal(shape, deviation, seed, plan.Name + " weight")
            : InitialWeights.Draw(shape, plan.Inputs, seed, plan.Name + " weight");
        return new LayerStart(weight, offset);
    }

    /// <summary>The name, taken: no other layer may have it.</summary>
    private string Claim(string name)
    {
        if (!names.Add(name))
            throw new ArgumentException($"asks for two layers called '{name}'; names are unique within a network.");
        return name;
    }

    private static Tensor Convolve(Tensor x, Tensor w, Tensor? b, Kernel kernel)
    {
        long[] stride = kernel.Stride ?? [.. kernel.Size.Select(_ => 1L)];
        long[] padding = kernel.Padding ?? [.. kernel.Size.Select(_ => 0L)];
        return kernel.Size.Length switch
        {
            1 => nn.functional.conv1d(x, w, b, stride[0], padding[0], 1, kernel.Groups),
            2 => nn.functional.conv2d(x, w, b, stride, padding, [1, 1], kernel.Groups),
            3 => nn.functional.conv3d(x, w, b, stride, padding, [1, 1, 1], kernel.Groups),
            int n => throw new ArgumentException($"asks for a convolution of {n} dimensions; 1, 2 and 3 are known."),
        };
    }
}
