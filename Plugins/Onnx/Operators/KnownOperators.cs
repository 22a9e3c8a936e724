using Modular.Plugins.Onnx.Graphs;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Operators;

/// <summary>The operators that a file may have, and what they compute.</summary>
internal static class KnownOperators
{
    /// <summary>Operators that become layers of the host, if their weights are constant.</summary>
    public static readonly IReadOnlyList<string> Products = ["Conv", "Gemm", "MatMul"];

    /// <summary>The operator with parameters and state of its own.</summary>
    public const string Norm = "BatchNormalization";

    private static readonly Dictionary<string, Func<OperatorCall, Tensor>> Computed = new()
    {
        ["Add"] = Elementwise.Add,
        ["Sub"] = Elementwise.Subtract,
        ["Mul"] = Elementwise.Multiply,
        ["Div"] = Elementwise.Divide,
        ["Neg"] = call => call.X.neg(),
        ["Sqrt"] = call => call.X.sqrt(),
        ["Identity"] = call => call.X.alias(),
        ["Dropout"] = Elementwise.Dropout,
        ["Relu"] = call => nn.functional.relu(call.X),
        ["LeakyRelu"] = Activations.LeakyRelu,
        ["PRelu"] = Activations.PRelu,
        ["Elu"] = Activations.Elu,
        ["Clip"] = Activations.Clip,
        ["Sign"] = call => Signs.Take(call.X),
        ["HardSigmoid"] = Activations.HardSigmoid,
        ["HardSwish"] = Activations.HardSwish,
        ["Sigmoid"] = call => call.X.sigmoid(),
        ["Tanh"] = call => call.X.tanh(),
        ["Softmax"] = call => Activations.Softmax(call, isLog: false),
        ["LogSoftmax"] = call => Activations.Softmax(call, isLog: true),
        ["MaxPool"] = Pooling.Max,
        ["AveragePool"] = Pooling.Average,
        ["GlobalAveragePool"] = Pooling.GlobalAverage,
        ["GlobalMaxPool"] = Pooling.GlobalMax,
        ["ReduceMean"] = Pooling.Mean,
        ["Flatten"] = Shapes.Flatten,
        ["Reshape"] = Shapes.Reshape,
        ["Squeeze"] = Shapes.Squeeze,
        ["Unsqueeze"] = Shapes.Unsqueeze,
        ["Transpose"] = Shapes.Transpose,
        ["Concat"] = Shapes.Concat,
        ["Expand"] = Shapes.Expand,
        ["Pad"] = Padding.Pad,
        ["Gather"] = Selections.Gather,
        ["Slice"] = Selections.Slice,
        ["Shape"] = Constants.Shape,
        ["Cast"] = Constants.Cast,
        ["Constant"] = Constants.Constant,
        ["ConstantOfShape"] = Constants.ConstantOfShape,
        ["QuantizeLinear"] = Quantization.Quantize,
        ["DequantizeLinear"] = Quantization.Dequantize,
    };

    /// <summary>All names, for sentences.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. Computed.Keys.Concat(Products).Append(Norm).Order(StringComparer.Ordinal)];

    /// <summary>Throws where an operator is not known.</summary>
    public static void Demand(GraphNode node)
    {
        if (!node.IsStandard || !Names.Contains(node.Op))
            throw node.Wrong(
                "is not supported",
                $"one of {string.Join(", ", Names)}",
                "Export a network of these operators"
            );
    }

    /// <summary>Computes an operator of the table.</summary>
    public static Tensor Compute(OperatorCall call) => Computed[call.Node.Op](call);

    /// <summary>Whether an operator is computed by the table.</summary>
    public static bool IsComputed(GraphNode node) => Computed.ContainsKey(node.Op);
}
