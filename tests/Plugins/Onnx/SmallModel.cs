using Google.Protobuf;
using Modular.Contracts;
using Modular.Plugins.Onnx;
using Modular.Rigs;
using Modular.Scenarios;
using Onnx;
using TorchSharp;
using static TorchSharp.torch;
using DataType = Onnx.TensorProto.Types.DataType;

namespace Modular.Plugins.Tests.Onnx;

/// <summary>A small ONNX file, made through the library.</summary>
internal sealed class SmallModel
{
    /// <summary>A model that takes [n, sample] to [n, ...], float32, opset 13.</summary>
    public SmallModel(params long[] sample)
    {
        Proto.OpsetImport.Add(new OperatorSetIdProto { Version = 13 });
        var shape = new TensorShapeProto();
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "n" });
        shape.Dim.AddRange(sample.Select(size => new TensorShapeProto.Types.Dimension { DimValue = size }));
        Graph.Input.Add(Value("x", shape));
        Graph.Output.Add(Value("y", new TensorShapeProto()));
    }

    /// <summary>The model as the library has it, to be changed by tests.</summary>
    public ModelProto Proto { get; } = new() { IrVersion = 7, Graph = new GraphProto() };

    public GraphProto Graph => Proto.Graph;

    /// <summary>[n, 4] to [n, 3]: Gemm fc1, Relu, Gemm fc2.</summary>
    public static SmallModel TwoLayers() =>
        new SmallModel(4)
            .Constant("w1", [5, 4], Numbers(20))
            .Constant("b1", [5], Numbers(5))
            .Constant("w2", [3, 5], Numbers(15))
            .Node("Gemm", ["x", "w1", "b1"], "h", Whole("transB", 1))
            .Named("/fc1/Gemm")
            .Node("Relu", ["h"], "r")
            .Named("/Relu")
            .Node("Gemm", ["r", "w2"], "y", Whole("transB", 1))
            .Named("/fc2/Gemm");

    /// <summary>
    /// [n, 2, 8, 8] to [n, 3]: convolution, batch norm, Relu, maximum, a sum around it, mean, fully connected.
    /// </summary>
    public static SmallModel Convolutional() =>
        new SmallModel(2, 8, 8)
            .Constant("w1", [4, 2, 3, 3], Numbers(72))
            .Constant("gain", [4], 1, 0.5f, 2, 1)
            .Constant("offset", [4], 0.1f, 0, -0.1f, 0.2f)
            .Constant("mean", [4], 0, 0.1f, -0.1f, 0)
            .Constant("variance", [4], 1, 2, 0.5f, 1)
            .Constant("w2", [4, 3], Numbers(12))
            .Constant("b2", [3], 0.1f, -0.2f, -0.4f)
            .Node("Conv", ["x", "w1"], "c", Wholes("pads", 1, 1, 1, 1))
            .Named("conv")
            .Node("BatchNormalization", ["c", "gain", "offset", "mean", "variance"], "n")
            .Node("Relu", ["n"], "r")
            .Node("Add", ["r", "n"], "s")
            .Node("MaxPool", ["s"], "p", Wholes("kernel_shape", 2, 2), Wholes("strides", 2, 2))
            .Node("GlobalAveragePool", ["p"], "g")
            .Node("Flatten", ["g"], "f")
            .Node("MatMul", ["f", "w2"], "m")
            .Named("dense/MatMul")
            .Node("Add", ["m", "b2"], "y");

    public SmallModel Constant(string name, long[] dims, params float[] values)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)DataType.Float };
        tensor.Dims.AddRange(dims);
        tensor.FloatData.AddRange(values);
        Graph.Initializer.Add(tensor);
        return this;
    }

    public SmallModel Whole64(string name, params long[] values)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)DataType.Int64 };
        tensor.Dims.Add(values.Length);
        tensor.Int64Data.AddRange(values);
        Graph.Initializer.Add(tensor);
        return this;
    }

    public SmallModel Node(string op, string[] inputs, string output, params AttributeProto[] attributes)
    {
        var node = new NodeProto { OpType = op };
        node.Input.AddRange(inputs);
        node.Output.Add(output);
        node.Attribute.AddRange(attributes);
        Graph.Node.Add(node);
        return this;
    }

    /// <summary>Names the last operator.</summary>
    public SmallModel Named(string name)
    {
        Graph.Node[^1].Name = name;
        return this;
    }

    /// <summary>Gives the last operator an axis.</summary>
    public SmallModel Axis(long axis)
    {
        Graph.Node[^1].Attribute.Add(Whole("axis", axis));
        return this;
    }

    public SmallModel Opset(long version)
    {
        Proto.OpsetImport[0].Version = version;
        return this;
    }

    public static AttributeProto Whole(string name, long value) =>
        new()
        {
            Name = name,
            I = value,
            Type = AttributeProto.Types.AttributeType.Int,
        };

    public static AttributeProto Real(string name, float value) =>
        new()
        {
            Name = name,
            F = value,
            Type = AttributeProto.Types.AttributeType.Float,
        };

    public static AttributeProto Word(string name, string value) =>
        new()
        {
            Name = name,
            S = ByteString.CopyFromUtf8(value),
            Type = AttributeProto.Types.AttributeType.String,
        };

    public static AttributeProto Wholes(string name, params long[] values)
    {
        var attribute = new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Ints };
        attribute.Ints.AddRange(values);
        return attribute;
    }

    /// <summary>Numbers between -1 and 1 without a pattern, the same every time.</summary>
    public static float[] Numbers(int count) =>
        [.. Enumerable.Range(1, count).Select(i => (float)Math.Sin(12.9898 * i))];

    /// <summary>The network of the file 'small.onnx' with these bytes, or with the model's own.</summary>
    public OnnxNetwork Open(byte[]? bytes = null)
    {
        string folder = Directory.CreateTempSubdirectory("modular-").FullName;
        try
        {
            var file = new FileInfo(Path.Combine(folder, "small.onnx"));
            File.WriteAllBytes(file.FullName, bytes ?? Proto.ToByteArray());
            return new OnnxNetwork(new OnnxOptions { File = file });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The outputs of the network for some samples, flat.</summary>
    public float[] Compute(long[] sample, params float[] inputs)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        long samples = inputs.Length / sample.Aggregate(1L, (product, size) => product * size);
        Tensor x = tensor(inputs).reshape([samples, .. sample]);
        nn.Module<Tensor, Tensor> network = Open().Build(new DataShape(sample, Classes(x)), Layers());
        network.eval();
        return [.. network.forward(x).contiguous().data<float>()];
    }

    /// <summary>The layers of the host, of the precision that the file has.</summary>
    public static HostLayers Layers() =>
        new(new LayerPolicy(new PrecisionChoice { Weights = LayerPrecision.AsGiven }, Precision.Real), seed: 0);

    /// <summary>How many outputs it has, as the sentence for a wrong number of classes says.</summary>
    private long Classes(Tensor x)
    {
        var wrong = Assert.Throws<InvalidDataException>(() =>
            Open().Build(new DataShape(x.shape[1..], 1_000_003), Layers())
        );
        Assert.StartsWith("small.onnx: it has ", wrong.Message);
        return long.Parse(wrong.Message["small.onnx: it has ".Length..].Split(' ')[0]);
    }

    private static ValueInfoProto Value(string name, TensorShapeProto shape) =>
        new()
        {
            Name = name,
            Type = new TypeProto
            {
                TensorType = new TypeProto.Types.Tensor { ElemType = (int)DataType.Float, Shape = shape },
            },
        };
}
