using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>The layers that a network is built of, with initial weights drawn from a trial's seed.</summary>
internal sealed class HostLayers(LayerPolicy policy, ulong seed) : ILayers
{
    private readonly List<WeightLayer> weights = [];
    private readonly HashSet<string> names = [];

    /// <summary>Standard deviation of initial weights, normal; null where they are uniform.</summary>
    public double? Deviation { get; init; }

    /// <summary>The layers with weights, in the order in which the network asked for them.</summary>
    public IReadOnlyList<WeightLayer> Weights => weights;

    /// <summary>All names, activations included.</summary>
    public IReadOnlyCollection<string> Names => names;

    public nn.Module<Tensor, Tensor> Linear(string name, long inputs, long outputs, bool bias = true) =>
        Weighted(
            policy.Plan(Claim(name), outputs, inputs),
            [outputs, inputs],
            bias,
            new(nn.functional.linear, (x, sums) => sums(x))
        );

    public nn.Module<Tensor, Tensor> Convolution(string name, Kernel kernel)
    {
        long[] shape = [kernel.Outputs, kernel.Inputs / kernel.Groups, .. kernel.Size];
        LayerPlan plan = policy.Plan(Claim(name), kernel.Outputs, shape[1..].Aggregate((a, b) => a * b));
        return Weighted(
            plan,
            shape,
            kernel.Bias,
            new((x, w, b) => Convolve(x, w, b, kernel), (x, sums) => ConvolutionWindows.Sums(x, kernel, sums))
        );
    }

    public nn.Module<Tensor, Tensor> Activation(string name) =>
        new ActivationLayer(Claim(name), policy.Activations(name));

    private WeightLayer Weighted(LayerPlan plan, long[] shape, bool bias, LayerOperation operation)
    {
        Tensor? offset = bias ? InitialWeights.Draw([plan.Outputs], plan.Inputs, seed, plan.Name + " bias") : null;
        Tensor weight = Deviation is { } deviation
            ? InitialWeights.DrawNormal(shape, deviation, seed, plan.Name + " weight")
            : InitialWeights.Draw(shape, plan.Inputs, seed, plan.Name + " weight");
        var layer = new WeightLayer(plan, (weight, offset), operation);
        weights.Add(layer);
        return layer;
    }

    private string Claim(string name) =>
        names.Add(name)
            ? name
            : throw new ArgumentException($"asks for two layers called '{name}'; names are unique within a network.");

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
