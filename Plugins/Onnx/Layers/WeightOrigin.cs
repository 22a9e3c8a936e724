using Modular.Contracts;
using Modular.Plugins.Onnx.Graphs;
using Modular.Plugins.Onnx.Operators;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Layers;

/// <summary>
/// Finds what the weights of a layer are: real, or the signs of others, as binarized networks have them.
/// </summary>
internal sealed class WeightOrigin(Graph graph, IReadOnlyDictionary<string, Tensor> constants)
{
    /// <summary>
    /// Without a Sign in the file, outputs with fewer weights are taken for real ones, for few of them may be alike by
    /// chance. Assumed.
    /// </summary>
    private const int FewWeights = 8;

    private static readonly string[] Arranging =
    [
        "Identity",
        "Transpose",
        "Reshape",
        "Flatten",
        "Squeeze",
        "Unsqueeze",
        "Cast",
    ];

    private static readonly string[] Scaling = ["Mul", "Div"];

    /// <summary>What the weights of a product are.</summary>
    public Levels Find(IProduct product)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor weight = product.Weight;
        Tensor magnitudes = weight.abs().reshape(weight.shape[0], -1);
        Tensor scale = magnitudes.amax([1L]);
        Tensor isZero = magnitudes.eq(0);
        bool isLevel = All(magnitudes.eq(scale.unsqueeze(1)).logical_or(isZero));
        bool isUnit = All(scale.eq(1).logical_or(scale.eq(0)));
        GraphNode? sign = FindSign(product.WeightName);
        bool isMeant = sign is not null || isUnit || magnitudes.shape[1] >= FewWeights;
        if (!isLevel || !isMeant || All(isZero))
            return new Levels { Precision = Precision.Real, Weight = weight.clone().DetachFromDisposeScope() };
        bool isBinary = !Any(isZero);
        Tensor signs = weight.sign();
        return new Levels
        {
            Precision = isBinary ? Precision.Binary : Precision.Ternary,
            Weight = signs.DetachFromDisposeScope(),
            Scale = isUnit ? null : scale.where(scale.gt(0), ones_like(scale)).DetachFromDisposeScope(),
            Latent = isBinary && sign is not null ? Latent(product, sign, signs) : null,
            Sign = sign,
        };
    }

    /// <summary>The weights before their sign was taken; null where they have other signs.</summary>
    private Tensor? Latent(IProduct product, GraphNode sign, Tensor signs)
    {
        Tensor latent = product.Arrange(Unsigned(product.WeightName, sign));
        if (All(latent.sign().eq(signs)))
            return latent.DetachFromDisposeScope();
        return null;
    }

    /// <summary>A constant as it would be without its sign taken and without scales.</summary>
    private Tensor Unsigned(string name, GraphNode sign)
    {
        GraphNode maker = graph.Maker(name)!;
        if (maker == sign)
            return constants[sign.Inputs[0]];
        string path = maker.Inputs.First(input => FindSign(input) == sign);
        Tensor before = Unsigned(path, sign);
        if (Scaling.Contains(maker.Op))
            return before;
        var call = new OperatorCall
        {
            Node = maker,
            Graph = graph,
            Inputs = [before, .. maker.Inputs.Skip(1).Select(input => constants.GetValueOrDefault(input))],
        };
        return KnownOperators.Compute(call);
    }

    /// <summary>The operator that takes the sign of a constant; null where there is none.</summary>
    private GraphNode? FindSign(string name)
    {
        GraphNode? maker = graph.Maker(name);
        if (maker is null || maker.Op == "Sign")
            return maker;
        if (Arranging.Contains(maker.Op))
            return FindSign(maker.Inputs[0]);
        if (Scaling.Contains(maker.Op))
            return maker.Inputs.Select(FindSign).FirstOrDefault(found => found is not null);
        return null;
    }

    private static bool All(Tensor flags) => flags.all().item<bool>();

    private static bool Any(Tensor flags) => flags.any().item<bool>();
}
