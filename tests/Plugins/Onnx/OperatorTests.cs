using Onnx;
using static Modular.Plugins.Tests.Onnx.SmallModel;

namespace Modular.Plugins.Tests.Onnx;

/// <summary>Operators against what their definition gives for a few numbers.</summary>
public sealed class OperatorTests
{
    private static readonly float[] Ends = [-2, -1, -0.5f, 0, 0.5f, 3];

    /// <summary>Operators that take each value by itself.</summary>
    private static readonly Dictionary<string, (Func<SmallModel, SmallModel> Add, Func<float, double> Value)> Each =
        new()
        {
            ["Relu"] = (m => m.Node("Relu", ["x"], "y"), x => Math.Max(x, 0)),
            ["LeakyRelu"] = (m => m.Node("LeakyRelu", ["x"], "y", Real("alpha", 0.3f)), x => x > 0 ? x : 0.3 * x),
            ["PRelu"] = (m => m.Constant("s", [1], 0.4f).Node("PRelu", ["x", "s"], "y"), x => x > 0 ? x : 0.4 * x),
            ["Elu"] = (m => m.Node("Elu", ["x"], "y"), x => x > 0 ? x : Math.Exp(x) - 1),
            ["Sign"] = (m => m.Node("Sign", ["x"], "y"), x => Math.Sign(x)),
            ["Sigmoid"] = (m => m.Node("Sigmoid", ["x"], "y"), x => 1 / (1 + Math.Exp(-x))),
            ["Tanh"] = (m => m.Node("Tanh", ["x"], "y"), x => Math.Tanh(x)),
            ["Neg"] = (m => m.Node("Neg", ["x"], "y"), x => -x),
            ["HardSigmoid"] = (m => m.Node("HardSigmoid", ["x"], "y"), x => Math.Clamp(0.2 * x + 0.5, 0, 1)),
            ["HardSwish"] = (m => m.Node("HardSwish", ["x"], "y"), x => x * Math.Clamp(x / 6 + 0.5, 0, 1)),
            ["Identity"] = (m => m.Node("Identity", ["x"], "y"), x => x),
            ["Dropout"] = (m => m.Node("Dropout", ["x"], "y"), x => x),
            ["Clip 11"] = (
                m => m.Constant("a", [], -1).Constant("b", [], 0.5f).Node("Clip", ["x", "a", "b"], "y"),
                x => Math.Clamp(x, -1, 0.5)
            ),
            ["Clip without least"] = (
                m => m.Constant("b", [], 0.5f).Node("Clip", ["x", "", "b"], "y"),
                x => Math.Min(x, 0.5)
            ),
            ["Clip 6"] = (
                m => m.Opset(10).Node("Clip", ["x"], "y", Real("min", 0), Real("max", 1)),
                x => Math.Clamp(x, 0, 1)
            ),
            ["Add"] = (m => m.Constant("c", [], 2).Node("Add", ["c", "x"], "y"), x => 2 + x),
            ["Sub"] = (m => m.Constant("c", [1], 2).Node("Sub", ["c", "x"], "y"), x => 2 - x),
            ["Mul"] = (m => m.Constant("c", [1, 1], 2).Node("Mul", ["x", "c"], "y"), x => 2 * x),
            ["Div"] = (m => m.Constant("c", [], 4).Node("Div", ["x", "c"], "y"), x => x / 4),
            ["Cast"] = (
                m => m.Node("Cast", ["x"], "i", Whole("to", 7)).Node("Cast", ["i"], "y", Whole("to", 1)),
                x => Math.Truncate(x)
            ),
            ["QuantizeLinear, DequantizeLinear"] = (
                m =>
                    Quantized(m)
                        .Node("QuantizeLinear", ["x", "s", "z"], "q")
                        .Node("DequantizeLinear", ["q", "s", "z"], "y"),
                x => (Math.Clamp(Math.Round(x / 0.4f) + 3, 0, 255) - 3) * 0.4f
            ),
        };

    /// <summary>Operators that change shapes or sum, on 0, 1, 2, ... in a shape.</summary>
    private static readonly Dictionary<
        string,
        (long[] Sample, Func<SmallModel, SmallModel> Add, double[] Values)
    > Whole = new()
    {
        ["MaxPool"] = ([1, 3, 3], m => Pool(m, "MaxPool", Wholes("kernel_shape", 2, 2)), [4, 5, 7, 8]),
        ["MaxPool of negative values, padded"] = (
            [1, 2, 2],
            m =>
                m.Constant("c", [], 9)
                    .Node("Sub", ["x", "c"], "n")
                    .Node("MaxPool", ["n"], "p", Wholes("kernel_shape", 2, 2), Wholes("pads", 1, 1, 0, 0))
                    .Node("Flatten", ["p"], "y"),
            [-9, -8, -7, -6]
        ),
        ["MaxPool rounded up"] = (
            [1, 3, 3],
            m => Pool(m, "MaxPool", Wholes("kernel_shape", 2, 2), Wholes("strides", 2, 2), Whole1("ceil_mode")),
            [4, 5, 7, 8]
        ),
        ["MaxPool with dilation"] = (
            [1, 3, 3],
            m => Pool(m, "MaxPool", Wholes("kernel_shape", 2, 2), Wholes("dilations", 2, 2)),
            [8]
        ),
        ["MaxPool in one dimension"] = ([1, 4], m => Pool(m, "MaxPool", Wholes("kernel_shape", 3)), [2, 3]),
        ["AveragePool"] = ([1, 2, 2], m => Pool(m, "AveragePool", Wholes("kernel_shape", 2, 2)), [1.5]),
        ["AveragePool without padding in the mean"] = (
            [1, 2, 2],
            m => Pool(m, "AveragePool", Wholes("kernel_shape", 2, 2), Wholes("pads", 1, 1, 0, 0)),
            [0, 0.5, 1, 1.5]
        ),
        ["AveragePool with padding in the mean"] = (
            [1, 2, 2],
            m =>
                Pool(
                    m,
                    "AveragePool",
                    Wholes("kernel_shape", 2, 2),
                    Wholes("pads", 1, 1, 0, 0),
                    Whole1("count_include_pad")
                ),
            [0, 0.25, 0.5, 1.5]
        ),
        ["AveragePool rounded up"] = (
            [1, 3],
            m => Pool(m, "AveragePool", Wholes("kernel_shape", 2), Wholes("strides", 2), Whole1("ceil_mode")),
            [0.5, 2]
        ),
        ["AveragePool SAME_UPPER"] = (
            [1, 3],
            m => Pool(m, "AveragePool", Wholes("kernel_shape", 2), Word("auto_pad", "SAME_UPPER")),
            [0.5, 1.5, 2]
        ),
        ["GlobalAveragePool"] = ([2, 2, 2], m => Pool(m, "GlobalAveragePool"), [1.5, 5.5]),
        ["GlobalMaxPool"] = ([2, 2, 2], m => Pool(m, "GlobalMaxPool"), [3, 7]),
        ["ReduceMean 13"] = (
            [2, 2],
            m => m.Node("ReduceMean", ["x"], "y", Wholes("axes", -1), Zero("keepdims")),
            [0.5, 2.5]
        ),
        ["ReduceMean 18"] = (
            [2, 2],
            m => m.Opset(18).Whole64("a", 1).Node("ReduceMean", ["x", "a"], "y", Zero("keepdims")),
            [1, 2]
        ),
        ["Softmax 13"] = ([2], m => m.Node("Softmax", ["x"], "y"), [1 / (1 + Math.E), Math.E / (1 + Math.E)]),
        ["Softmax 11"] = (
            [2, 1],
            m => m.Opset(11).Node("Softmax", ["x"], "s").Node("Flatten", ["s"], "y"),
            [1 / (1 + Math.E), Math.E / (1 + Math.E)]
        ),
        ["Transpose"] = (
            [2, 3],
            m => m.Node("Transpose", ["x"], "t", Wholes("perm", 0, 2, 1)).Node("Flatten", ["t"], "y"),
            [0, 3, 1, 4, 2, 5]
        ),
        ["Concat"] = ([2], m => m.Node("Concat", ["x", "x"], "y").Axis(1), [0, 1, 0, 1]),
        ["Squeeze 13"] = ([1, 2], m => m.Whole64("a", 1).Node("Squeeze", ["x", "a"], "y"), [0, 1]),
        ["Squeeze 11"] = ([1, 2], m => m.Opset(11).Node("Squeeze", ["x"], "y"), [0, 1]),
        ["Unsqueeze"] = (
            [2],
            m => m.Whole64("a", 1, -1).Node("Unsqueeze", ["x", "a"], "u").Node("Flatten", ["u"], "y"),
            [0, 1]
        ),
        ["Reshape by a chain of shapes"] = ([2, 3], m => Chain(m), [0, 1, 2, 3, 4, 5]),
        ["Gather"] = ([3], m => m.Whole64("i", 2, -3).Node("Gather", ["x", "i"], "y").Axis(1), [2, 0]),
        ["Slice"] = (
            [5],
            m =>
                m.Whole64("from", 4)
                    .Whole64("to", -100)
                    .Whole64("axis", 1)
                    .Whole64("step", -2)
                    .Node("Slice", ["x", "from", "to", "axis", "step"], "y"),
            [4, 2, 0]
        ),
        ["Pad"] = (
            [2],
            m => m.Whole64("p", 0, 1, 0, 2).Constant("v", [], 7).Node("Pad", ["x", "p", "v"], "y"),
            [7, 0, 1, 7, 7]
        ),
        ["Pad 10"] = ([2], m => m.Opset(10).Node("Pad", ["x"], "y", Wholes("pads", 0, -1, 0, 1)), [1, 0]),
        ["Pad by reflection"] = (
            [3],
            m => m.Whole64("p", 0, 2, 0, 1).Node("Pad", ["x", "p"], "y", Word("mode", "reflect")),
            [2, 1, 0, 1, 2, 1]
        ),
        ["Pad by edges"] = (
            [2],
            m => m.Whole64("p", 0, 1, 0, 2).Node("Pad", ["x", "p"], "y", Word("mode", "edge")),
            [0, 0, 1, 1, 1]
        ),
        ["MatMul of rows"] = (
            [2, 2],
            m => m.Constant("w", [2, 1], 1, 10).Node("MatMul", ["x", "w"], "m").Node("Flatten", ["m"], "y"),
            [10, 32]
        ),
        ["Gemm with factors"] = (
            [2],
            m =>
                m.Constant("w", [2, 2], 1, 2, 3, 4)
                    .Constant("b", [1, 2], 1, 1)
                    .Node("Gemm", ["x", "w", "b"], "y", Real("alpha", 2), Real("beta", 3)),
            [9, 11]
        ),
        ["Conv in one dimension, dilated, padded unevenly"] = (
            [1, 4],
            m => Convolved(m, [1, 1, 2], [1, 10], Wholes("dilations", 2), Wholes("pads", 2, 1)),
            [0, 10, 20, 31, 2]
        ),
        ["Conv in groups"] = ([2, 1, 2], m => Convolved(m, [2, 1, 1, 2], [1, 10, 1, 100], One("group", 2)), [10, 302]),
        ["Conv SAME_LOWER"] = (
            [1, 3],
            m => Convolved(m, [1, 1, 2], [1, 10], Word("auto_pad", "SAME_LOWER")),
            [0, 10, 21]
        ),
        ["BatchNormalization"] = (
            [2],
            m =>
                m.Constant("g", [2], 2, 4)
                    .Constant("b", [2], 1, 0)
                    .Constant("mean", [2], 1, 0)
                    .Constant("v", [2], 3, 0)
                    .Node("BatchNormalization", ["x", "g", "b", "mean", "v"], "y", Real("epsilon", 1)),
            [0, 4]
        ),
    };

    public static TheoryData<string> OfEachValue => [.. Each.Keys];

    public static TheoryData<string> OfAll => [.. Whole.Keys];

    [Theory]
    [MemberData(nameof(OfEachValue))]
    public void Each_value_is_what_the_definition_gives(string name)
    {
        SmallModel model = Each[name].Add(new SmallModel(6));
        Near(Ends.Select(Each[name].Value), model.Compute([6], Ends));
    }

    [Theory]
    [MemberData(nameof(OfAll))]
    public void All_values_are_what_the_definition_gives(string name)
    {
        var one = Whole[name];
        float[] inputs = [.. Enumerable.Range(0, (int)one.Sample.Aggregate((a, b) => a * b)).Select(i => (float)i)];
        Near(one.Values, one.Add(new SmallModel(one.Sample)).Compute(one.Sample, inputs));
    }

    /// <summary>A file that was exported for one sample takes as many as there are.</summary>
    [Fact]
    public void A_fixed_number_of_samples_is_no_limit()
    {
        SmallModel model = new SmallModel(2, 2).Whole64("s", 1, 4).Node("Reshape", ["x", "s"], "y");
        model.Graph.Input[0].Type.TensorType.Shape.Dim[0] = new() { DimValue = 1 };
        Near([0, 1, 2, 3, 4, 5, 6, 7], model.Compute([2, 2], 0, 1, 2, 3, 4, 5, 6, 7));
    }

    /// <summary>Keras has channels last, data sets have them first.</summary>
    [Fact]
    public void Channels_move_to_where_the_file_has_them()
    {
        SmallModel model = new SmallModel(2, 3, 2).Node("Flatten", ["x"], "y");
        float[] inputs = [.. Enumerable.Range(0, 12).Select(i => (float)i)];
        Near([0, 6, 1, 7, 2, 8, 3, 9, 4, 10, 5, 11], model.Compute([2, 2, 3], inputs));
    }

    private static void Near(IEnumerable<double> expected, float[] found)
    {
        double[] wanted = [.. expected];
        Assert.Equal(wanted.Length, found.Length);
        Assert.All(wanted.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    private static SmallModel Pool(SmallModel model, string op, params AttributeProto[] attributes) =>
        model.Node(op, ["x"], "p", attributes).Node("Flatten", ["p"], "y");

    private static SmallModel Convolved(
        SmallModel model,
        long[] shape,
        float[] w,
        params AttributeProto[] attributes
    ) => model.Constant("w", shape, w).Node("Conv", ["x", "w"], "c", attributes).Node("Flatten", ["c"], "y");

    /// <summary>Reshape to [Shape(x)[0], -1], as PyTorch writes view(x.size(0), -1).</summary>
    private static SmallModel Chain(SmallModel model) =>
        model
            .Whole64("zero", 0)
            .Whole64("rest", -1)
            .Node("Shape", ["x"], "s")
            .Node("Gather", ["s", "zero"], "n")
            .Node("Concat", ["n", "rest"], "t")
            .Axis(0)
            .Node("Reshape", ["x", "t"], "y");

    private static SmallModel Quantized(SmallModel model)
    {
        model.Constant("s", [], 0.4f);
        var zero = new TensorProto { Name = "z", DataType = (int)TensorProto.Types.DataType.Uint8 };
        zero.Int32Data.Add(3);
        model.Graph.Initializer.Add(zero);
        return model;
    }

    private static AttributeProto Whole1(string name) => SmallModel.Whole(name, 1);

    private static AttributeProto Zero(string name) => SmallModel.Whole(name, 0);

    private static AttributeProto One(string name, long value) => SmallModel.Whole(name, value);
}
