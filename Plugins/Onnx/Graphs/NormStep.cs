using Modular.Plugins.Onnx.Operators;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>Batch norm with gains, offsets and statistics from the file; training goes on with them.</summary>
internal sealed class NormStep : nn.Module<Tensor, Tensor>, IStep
{
    private readonly GraphNode node;
    private readonly Parameter weight;
    private readonly Parameter bias;
    private readonly Tensor mean;
    private readonly Tensor variance;

    /// <param name="node">The node of the graph.</param>
    /// <param name="constants">Its gains, offsets, means and variances, float32 [channels]; they are copied.</param>
    public NormStep(GraphNode node, IReadOnlyList<Tensor> constants)
        : base(nameof(NormStep))
    {
        this.node = node;
        weight = new Parameter(constants[0].clone());
        bias = new Parameter(constants[1].clone());
        mean = constants[2].clone();
        variance = constants[3].clone();
        RegisterComponents();
    }

    /// <inheritdoc/>
    public string Output => node.Output;

    /// <inheritdoc/>
    public IEnumerable<string> Inputs => [node.Inputs[0]];

    /// <summary>Checks the constants of an operator and makes its step.</summary>
    /// <param name="node">The node of the graph.</param>
    /// <param name="constants">The constants that there are, by name.</param>
    /// <param name="input">The shape of its input.</param>
    public static NormStep Make(GraphNode node, IReadOnlyDictionary<string, Tensor> constants, long[] input)
    {
        if (node.Whole("training_mode", 0) != 0)
            throw node.Wrong(
                "is in training mode",
                "batch norm for inference",
                "Export the network after model.eval()"
            );
        if (node.Inputs.Count != 5 || input.Length < 2)
            throw node.Wrong(
                $"has {node.Inputs.Count} inputs, the first of shape {Elementwise.Text(input)}",
                "5 inputs, the first [n, channels, ...]"
            );
        var own = new List<Tensor>();
        foreach (string name in node.Inputs.Skip(1))
        {
            if (!constants.TryGetValue(name, out Tensor? constant))
                throw node.Wrong($"computes '{GraphNode.Shorten(name)}' from its input", "a constant");
            if (!constant.shape.SequenceEqual([input[1]]) || constant.dtype != ScalarType.Float32)
                throw node.Wrong(
                    $"has '{GraphNode.Shorten(name)}' of shape {Elementwise.Text(constant.shape)}",
                    $"{input[1]} numbers, one for each channel"
                );
            own.Add(constant);
        }
        using Tensor lowest = own[3].min();
        if (lowest.item<float>() < 0)
            throw node.Wrong("has a variance below 0", "none");
        return new NormStep(node, own);
    }

    /// <inheritdoc/>
    public Tensor Compute(IReadOnlyDictionary<string, Tensor> values, bool training) =>
        Norm(values[node.Inputs[0]], training);

    /// <summary>Takes [n, channels, ...] to the same shape.</summary>
    public override Tensor forward(Tensor input) => Norm(input, training);

    /// <summary>In training the statistics are those of the batch, and those of the file follow them.</summary>
    private Tensor Norm(Tensor input, bool isTraining) =>
        nn.functional.batch_norm(
            input,
            mean,
            variance,
            weight,
            bias,
            isTraining,
            1 - node.Real("momentum", 0.9f),
            node.Real("epsilon", 1e-5f)
        );
}
