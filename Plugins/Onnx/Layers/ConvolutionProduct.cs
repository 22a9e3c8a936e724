using Modular.Contracts;
using Modular.Plugins.Onnx.Graphs;
using Modular.Plugins.Onnx.Operators;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Layers;

/// <summary>Conv with constant weights: a convolution of 1, 2 or 3 dimensions.</summary>
internal sealed class ConvolutionProduct : IProduct
{
    private readonly Kernel kernel;
    private readonly Windows windows;
    private readonly long[] entering;

    private ConvolutionProduct(GraphNode node, Kernel kernel, Windows windows, long[] entering)
    {
        Node = node;
        this.kernel = kernel;
        this.windows = windows;
        this.entering = entering;
    }

    /// <inheritdoc/>
    public GraphNode Node { get; }

    /// <inheritdoc/>
    public string Words
    {
        get
        {
            string points = string.Join(" x ", kernel.Size);
            string kind = kernel.Groups == 1 ? "a convolution" : $"a convolution in {kernel.Groups} groups";
            return $"{kind} of {points} {(kernel.Size.All(size => size == 1) ? "point" : "points")}";
        }
    }

    /// <inheritdoc/>
    public string Input => Node.Inputs[0];

    /// <inheritdoc/>
    public string Output => Node.Output;

    /// <inheritdoc/>
    public string WeightName => Node.Inputs[1];

    /// <inheritdoc/>
    public required Tensor Weight { get; init; }

    /// <inheritdoc/>
    public required Tensor? Bias { get; init; }

    /// <inheritdoc/>
    public int AxesBehind => kernel.Size.Length;

    /// <inheritdoc/>
    public long[] Shape => [entering[0], kernel.Outputs, .. windows.Positions(entering[2..])];

    /// <summary>Reads an operator; what it cannot be is one sentence.</summary>
    /// <param name="node">The node of the graph.</param>
    /// <param name="graph">The graph that it is of.</param>
    /// <param name="constants">The constants that there are, by name.</param>
    /// <param name="entering">The value that enters the convolution.</param>
    public static ConvolutionProduct Read(
        GraphNode node,
        Graph graph,
        IReadOnlyDictionary<string, Tensor> constants,
        Tensor entering
    )
    {
        if (constants.ContainsKey(node.Inputs[0]) || !constants.TryGetValue(node.Inputs[1], out Tensor? weights))
            throw node.Wrong("has weights that are no constants", "constant weights");
        CheckWeights(node, weights);
        long groups = node.Whole("group", 1);
        long[] shape = weights.shape;
        bool isDivided = groups >= 1 && shape[0] % Math.Max(groups, 1) == 0;
        if (!isDivided || entering.dim() != shape.Length || entering.shape[1] != shape[1] * groups)
            throw node.Wrong(
                $"takes inputs {Elementwise.Text(entering.shape)} and weights {Elementwise.Text(shape)} in {groups} groups",
                $"inputs [n, {shape[1] * groups}, {string.Join(", ", shape[2..].Select(_ => "points"))}]"
            );
        var call = new OperatorCall
        {
            Node = node,
            Graph = graph,
            Inputs = [entering, weights],
        };
        Windows windows = Windows.Read(call, shape[2..]);
        Tensor? bias = Biases(node, constants, shape[0]);
        return new ConvolutionProduct(node, Kernel(shape, groups, windows, bias), windows, entering.shape)
        {
            Weight = weights.clone(),
            Bias = bias,
        };
    }

    /// <inheritdoc/>
    public Tensor Arrange(Tensor weights) => weights.clone();

    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor> Make(IGivenLayers layers, GivenLayer given) =>
        layers.Convolution(given, kernel with { Bias = given.Bias is not null });

    public void Dispose()
    {
        Weight.Dispose();
        Bias?.Dispose();
    }

    private static void CheckWeights(GraphNode node, Tensor weights)
    {
        if (weights.dim() is < 3 or > 5 || weights.dtype != ScalarType.Float32 || weights.numel() == 0)
            throw node.Wrong(
                $"has weights {Elementwise.Text(weights.shape)} of type {weights.dtype}",
                "float32 [outputs, inputs, points...] with 1, 2 or 3 axes of points"
            );
        if (node.Wholes("kernel_shape") is { } size && !size.SequenceEqual(weights.shape[2..]))
            throw node.Wrong(
                $"has kernel_shape {Elementwise.Text(size)} and weights {Elementwise.Text(weights.shape)}",
                "the same points in both"
            );
    }

    private static Kernel Kernel(long[] shape, long groups, Windows windows, Tensor? bias) =>
        new()
        {
            Inputs = shape[1] * groups,
            Outputs = shape[0],
            Size = shape[2..],
            Stride = windows.Stride,
            Padding = windows.Before,
            PaddingAfter = windows.After,
            Dilation = windows.Dilation,
            Groups = groups,
            Bias = bias is not null,
        };

    private static Tensor? Biases(GraphNode node, IReadOnlyDictionary<string, Tensor> constants, long outputs)
    {
        if (node.Inputs.Count < 3 || node.Inputs[2].Length == 0)
            return null;
        if (!constants.TryGetValue(node.Inputs[2], out Tensor? bias))
            throw node.Wrong($"adds '{GraphNode.Shorten(node.Inputs[2])}', which is no constant", "constant biases");
        if (!bias.shape.SequenceEqual([outputs]) || bias.dtype != ScalarType.Float32)
            throw node.Wrong($"adds biases {Elementwise.Text(bias.shape)}", $"[{outputs}]");
        return bias.clone();
    }
}
