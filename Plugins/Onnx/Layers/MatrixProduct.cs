using Modular.Contracts;
using Modular.Plugins.Onnx.Graphs;
using Modular.Plugins.Onnx.Operators;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Layers;

/// <summary>Gemm or MatMul with constant weights on the right: a fully connected layer.</summary>
internal sealed class MatrixProduct : IProduct
{
    private readonly long[] entering;
    private readonly bool isTransposed;
    private readonly double factor;

    private MatrixProduct(GraphNode node, Tensor weights, long[] entering)
    {
        Node = node;
        this.entering = entering;
        Output = node.Output;
        bool isGemm = node.Op == "Gemm";
        isTransposed = isGemm && node.Whole("transB", 0) != 0;
        factor = isGemm ? node.Real("alpha", 1) : 1;
        if (isGemm && node.Whole("transA", 0) != 0)
            throw node.Wrong("transposes its input (transA)", "an input [n, inputs] as it is");
        if (weights.dim() != 2 || weights.dtype != ScalarType.Float32 || weights.numel() == 0)
            throw node.Wrong(
                $"has weights {Elementwise.Text(weights.shape)} of type {weights.dtype}",
                "a matrix of float32"
            );
        long inputs = weights.shape[isTransposed ? 1 : 0];
        bool isSound = isGemm ? entering.Length == 2 : entering.Length >= 2;
        if (!isSound || entering[^1] != inputs)
            throw node.Wrong(
                $"takes inputs {Elementwise.Text(entering)} and weights {Elementwise.Text(weights.shape)}",
                $"inputs [n, {inputs}]"
            );
        Weight = Arrange(weights);
    }

    /// <inheritdoc/>
    public GraphNode Node { get; }

    /// <inheritdoc/>
    public string Words => "a fully connected layer";

    /// <inheritdoc/>
    public string Input => Node.Inputs[0];

    /// <inheritdoc/>
    public string Output { get; private set; }

    /// <inheritdoc/>
    public string WeightName => Node.Inputs[1];

    /// <inheritdoc/>
    public Tensor Weight { get; }

    /// <inheritdoc/>
    public Tensor? Bias { get; private set; }

    /// <inheritdoc/>
    public int AxesBehind => 0;

    /// <inheritdoc/>
    public long[] Shape => [.. entering[..^1], Weight.shape[0]];

    /// <summary>Reads an operator; what it cannot be is one sentence.</summary>
    /// <param name="node">The node of the graph.</param>
    /// <param name="constants">The constants that there are, by name.</param>
    /// <param name="entering">The shape of its input.</param>
    public static MatrixProduct Read(GraphNode node, IReadOnlyDictionary<string, Tensor> constants, long[] entering)
    {
        if (constants.ContainsKey(node.Inputs[0]) || !constants.TryGetValue(node.Inputs[1], out Tensor? weights))
            throw node.Wrong(
                "multiplies with values that are no constants on its right",
                "an input on the left and constant weights on the right"
            );
        var product = new MatrixProduct(node, weights, entering);
        if (node.Op != "Gemm" || node.Inputs.Count < 3 || node.Inputs[2].Length == 0)
            return product;
        if (!constants.TryGetValue(node.Inputs[2], out Tensor? bias))
            throw node.Wrong($"adds '{GraphNode.Shorten(node.Inputs[2])}', which is no constant", "constant biases");
        if (!product.Takes(bias))
            throw node.Wrong($"adds biases {Elementwise.Text(bias.shape)}", $"[{product.Weight.shape[0]}]");
        product.Bias = product.Spread(bias, node.Real("beta", 1));
        return product;
    }

    /// <summary>Whether constants are one number for each output.</summary>
    public bool Takes(Tensor constant) =>
        constant.dtype == ScalarType.Float32
        && constant.dim() <= entering.Length
        && (constant.numel() == 1 || (constant.numel() == Weight.shape[0] && constant.shape[^1] == Weight.shape[0]));

    /// <summary>Takes the constants of an addition behind it as its biases.</summary>
    public void TakeBias(GraphNode sum, IReadOnlyDictionary<string, Tensor> constants)
    {
        Bias = Spread(constants[sum.OtherInput(Output)], 1);
        Output = sum.Output;
    }

    /// <inheritdoc/>
    public Tensor Arrange(Tensor weights)
    {
        using Tensor turned = isTransposed ? weights.alias() : weights.t();
        using Tensor ordered = turned.contiguous();
        if (factor == 1)
            return ordered.clone();
        return ordered.mul(factor);
    }

    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor> Make(IGivenLayers layers, GivenLayer given) => layers.Linear(given);

    public void Dispose()
    {
        Weight.Dispose();
        Bias?.Dispose();
    }

    private Tensor Spread(Tensor constant, double times)
    {
        using Tensor flat = constant.reshape(-1);
        using Tensor spread = flat.expand(Weight.shape[0]);
        return spread.mul(times);
    }
}
