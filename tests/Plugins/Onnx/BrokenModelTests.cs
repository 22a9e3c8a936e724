using Google.Protobuf;
using Modular.Contracts;
using Onnx;
using static Modular.Plugins.Tests.Onnx.SmallModel;
using DataType = Onnx.TensorProto.Types.DataType;

namespace Modular.Plugins.Tests.Onnx;

/// <summary>Files that are broken in one way each, and the sentence that a user sees.</summary>
public sealed class BrokenModelTests
{
    private const string Again = "Export the network again.";

    /// <summary>A model that is good but for one thing, and the sentence about it.</summary>
    private static readonly Dictionary<string, (Action<SmallModel> Break, string Sentence)> Cases = new()
    {
        ["opset too old"] = (
            m => m.Opset(8),
            "it has opset 8; expected one from 9 to 21. Export with opset_version=17."
        ),
        ["opset too new"] = (
            m => m.Opset(22),
            "it has opset 22; expected one from 9 to 21. Export with opset_version=17."
        ),
        ["no opset"] = (m => m.Proto.OpsetImport.Clear(), $"it names no opset; expected one from 9 to 21. {Again}"),
        ["no operators"] = (
            m => m.Graph.Node.Clear(),
            "it has no operators; expected a whole ONNX file. Export it again."
        ),
        ["cycle"] = (
            m => m.Graph.Node[0].Input[0] = "r",
            $"node '/Relu' (Relu) depends on its own output; expected a graph without cycles. {Again}"
        ),
        ["own input"] = (
            m => m.Graph.Node[1].Input[0] = "r",
            $"node '/Relu' (Relu) depends on its own output; expected a graph without cycles. {Again}"
        ),
        ["missing value"] = (
            m => m.Graph.Node[1].Input[0] = "gone",
            $"node '/Relu' (Relu) takes 'gone', which nothing makes; expected a whole graph. {Again}"
        ),
        ["value made twice"] = (
            m => m.Graph.Node[1].Output[0] = "h",
            $"node '/Relu' (Relu) makes 'h', which there is already; expected one maker of each value. {Again}"
        ),
        ["output that nothing makes"] = (
            m => m.Graph.Output[0].Name = "z",
            $"no operator makes its output 'z'; expected one. {Again}"
        ),
        ["two inputs"] = (
            m => m.Graph.Input.Add(new ValueInfoProto(m.Graph.Input[0]) { Name = "x2" }),
            "it has 2 inputs (x, x2); expected one input. Export a network that takes samples to logits."
        ),
        ["no input"] = (
            m => m.Graph.Input.Clear(),
            "it has no input; expected one input. Export a network that takes samples to logits."
        ),
        ["two outputs"] = (
            m => m.Graph.Output.Add(new ValueInfoProto(m.Graph.Output[0]) { Name = "h" }),
            "it has 2 outputs (y, h); expected one output. Export a network that takes samples to logits."
        ),
        ["second output taken"] = (
            m =>
            {
                m.Graph.Node[1].Output.Add("mask");
                m.Graph.Node[2].Input[0] = "mask";
            },
            "node '/fc2/Gemm' (Gemm) takes 'mask', a further output of node '/Relu' (Relu); expected first outputs only. "
                + "Export the network for inference."
        ),
        ["unknown size"] = (
            m => m.Graph.Input[0].Type.TensorType.Shape.Dim[1] = new() { DimParam = "width" },
            "size 2 of its input 'x' ('width') is unknown; expected a number for every size but the first, that of the "
                + "samples. Export with dynamic axes for the samples only."
        ),
        ["unknown shape"] = (
            m => m.Graph.Input[0].Type.TensorType.Shape = null,
            "the shape of its input 'x' is unknown or has no samples; expected [n, sample]. Export with example inputs of "
                + "a fixed shape."
        ),
        ["half precision"] = (
            m => m.Graph.Input[0].Type.TensorType.ElemType = (int)DataType.Float16,
            "its input 'x' is of type Float16; expected Float. Export the network in float32."
        ),
        ["data in another file"] = (
            m => m.Graph.Initializer[0].DataLocation = TensorProto.Types.DataLocation.External,
            "constant 'w1': it lies in another file; expected all weights within the ONNX file. Export without external "
                + "data, for example with onnx.save(model, file)."
        ),
        ["path out of the folder"] = (
            m =>
                m.Graph.Initializer[0]
                    .ExternalData.Add(new StringStringEntryProto { Key = "location", Value = "../../x" }),
            "constant 'w1': it lies in another file; expected all weights within the ONNX file. Export without external "
                + "data, for example with onnx.save(model, file)."
        ),
        ["NaN"] = (
            m => m.Graph.Initializer[0].FloatData[3] = float.NaN,
            "constant 'w1': it holds NaN; expected finite numbers. Export a network whose training went well."
        ),
        ["weights of half precision"] = (
            m => m.Graph.Initializer[0].DataType = (int)DataType.Float16,
            "constant 'w1': its numbers are of type Float16; expected Float, Double, Int64, Int32, Int8, Uint8, Bool. "
                + "Export the network in float32."
        ),
        ["too few numbers"] = (
            m => m.Graph.Initializer[0].FloatData.RemoveAt(0),
            "constant 'w1': its shape [5, 4] has 20 numbers, and it holds 19; expected as many as its shape has. Export or "
                + "copy the file again."
        ),
        ["raw data of odd length"] = (
            m =>
            {
                m.Graph.Initializer[0].FloatData.Clear();
                m.Graph.Initializer[0].RawData = ByteString.CopyFrom(new byte[81]);
            },
            "constant 'w1': its shape [5, 4] has 20 numbers, and it holds 20; expected as many as its shape has. Export or "
                + "copy the file again."
        ),
        ["a claim of 40 GB"] = (
            m => m.Graph.Initializer[0].Dims[0] = 2_500_000_000,
            "constant 'w1': its shape is [2500000000, 4]; expected at most 268435456 numbers. Use a smaller network, or "
                + "export it again."
        ),
        ["a claim beyond counting"] = (
            m => m.Graph.Initializer[0].Dims.Add([long.MaxValue, long.MaxValue]),
            "constant 'w1': its shape is [5, 4, 9223372036854775807, 9223372036854775807]; expected at most 268435456 "
                + "numbers. Use a smaller network, or export it again."
        ),
        ["size below 0"] = (
            m => m.Graph.Initializer[0].Dims[0] = -5,
            $"constant 'w1': its shape is [-5, 4]; expected no size below 0. {Again}"
        ),
        ["constant given twice"] = (
            m => m.Graph.Initializer.Add(m.Graph.Initializer[0].Clone()),
            $"constant 'w1': its name is given twice; expected it once. {Again}"
        ),
        ["sparse weights"] = (
            m => m.Graph.SparseInitializer.Add(new SparseTensorProto()),
            "it has sparse weights; expected dense ones. Export the network with dense weights."
        ),
        ["weights that do not fit"] = (
            m => m.Graph.Initializer[2].Dims.Clear(),
            "constant 'w2': its shape [] has 1 numbers, and it holds 15; expected as many as its shape has. Export or copy "
                + "the file again."
        ),
        ["wrong shapes"] = (
            m =>
            {
                m.Graph.Initializer[2].Dims[0] = 5;
                m.Graph.Initializer[2].Dims[1] = 3;
            },
            $"node '/fc2/Gemm' (Gemm) takes inputs [2, 5] and weights [5, 3]; expected inputs [n, 3]. {Again}"
        ),
        ["wrong biases"] = (
            m => m.Graph.Node[2].Input.Add("b1"),
            $"node '/fc2/Gemm' (Gemm) adds biases [5]; expected [3]. {Again}"
        ),
        ["computed weights"] = (
            m => m.Graph.Node[2].Input[1] = "r",
            "node '/fc2/Gemm' (Gemm) multiplies with values that are no constants on its right; expected an input on the "
                + $"left and constant weights on the right. {Again}"
        ),
        ["transposed input"] = (
            m => m.Graph.Node[2].Attribute.Add(Whole("transA", 1)),
            "node '/fc2/Gemm' (Gemm) transposes its input (transA); expected an input [n, inputs] as it is. " + Again
        ),
        ["other samples"] = (
            m => m.Graph.Input[0].Type.TensorType.Shape.Dim[1].DimValue = 9,
            "it takes samples [9], and those of the data set are [4]; expected the same. Use the data set that it was "
                + "trained on, or its options."
        ),
        ["other classes"] = (
            m => m.Graph.Output[0].Name = "r",
            "it has 5 outputs for each sample, and the data set has 3 classes; expected an output for each class. Use the "
                + "data set that it was trained on."
        ),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_file_is_one_sentence(string name)
    {
        SmallModel model = TwoLayers();
        Cases[name].Break(model);
        var wrong = Assert.Throws<InvalidDataException>(() => model.Open().Build(new DataShape([4], 3), Layers()));
        Assert.Equal($"small.onnx: {Cases[name].Sentence}", wrong.Message);
    }

    [Fact]
    public void An_operator_that_is_not_there_is_named_with_those_that_are()
    {
        SmallModel model = TwoLayers();
        model.Graph.Node[1].OpType = "LSTM";
        var wrong = Assert.Throws<InvalidDataException>(() => model.Open());
        Assert.StartsWith(
            "small.onnx: node '/Relu' (LSTM) is not supported; expected one of Add, AveragePool, ",
            wrong.Message
        );
        Assert.EndsWith(", Transpose, Unsqueeze. Export a network of these operators.", wrong.Message);
        model.Graph.Node[1].Domain = "com.microsoft";
        model.Graph.Node[1].Name = "";
        wrong = Assert.Throws<InvalidDataException>(() => model.Open());
        Assert.StartsWith("small.onnx: node 2 (com.microsoft.LSTM) is not supported; expected one of ", wrong.Message);
    }

    /// <summary>Every beginning of a good file is refused.</summary>
    [Fact]
    public void A_truncated_file_is_one_sentence()
    {
        SmallModel model = TwoLayers();
        byte[] whole = model.Proto.ToByteArray();
        for (int length = 1; length < whole.Length; length += 7)
            Assert.Throws<InvalidDataException>(() => model.Open(whole[..length]));
        var wrong = Assert.Throws<InvalidDataException>(() => model.Open(whole[..(whole.Length / 2)]));
        Assert.Equal(
            "small.onnx: it is truncated or no ONNX file; expected a whole file, such as torch.onnx.export writes. Export or "
                + "copy it again.",
            wrong.Message
        );
        wrong = Assert.Throws<InvalidDataException>(() => model.Open([]));
        Assert.Equal("small.onnx: it is empty; expected an ONNX file. Export it again.", wrong.Message);
    }

    [Fact]
    public void A_missing_file_is_one_sentence()
    {
        var file = new FileInfo("/gone/away.onnx");
        var wrong = Assert.Throws<FileNotFoundException>(() =>
            new Modular.Plugins.Onnx.OnnxNetwork(new Modular.Plugins.Onnx.OnnxOptions { File = file })
        );
        Assert.Equal("file /gone/away.onnx does not exist; expected an ONNX file. Correct 'file'.", wrong.Message);
    }
}
