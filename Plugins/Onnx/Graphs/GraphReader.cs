using Modular.Plugins.Onnx.Files;
using Modular.Plugins.Onnx.Operators;
using Onnx;
using DataType = Onnx.TensorProto.Types.DataType;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>Turns a model into a graph; what it cannot be is one sentence.</summary>
internal sealed class GraphReader
{
    private const int OldestOpset = 9;
    private const int NewestOpset = 21;

    private readonly ModelProto model;
    private readonly GraphProto proto;
    private readonly string file;

    private GraphReader(ModelProto model, string file)
    {
        this.model = model;
        proto = model.Graph;
        this.file = file;
    }

    /// <summary>Reads the graph of a model.</summary>
    /// <param name="model">The model as the file has it.</param>
    /// <param name="file">The name of the file, for sentences.</param>
    public static Graph Read(ModelProto model, string file) => new GraphReader(model, file).Read();

    private Graph Read()
    {
        long opset = Opset();
        if (proto.SparseInitializer.Count > 0)
            throw Wrong("it has sparse weights", "dense ones", "Export the network with dense weights");
        HashSet<string> given = [.. proto.Initializer.Select(tensor => tensor.Name)];
        ValueInfoProto input = Single("input", [.. proto.Input.Where(one => !given.Contains(one.Name))]);
        ValueInfoProto output = Single("output", [.. proto.Output]);
        TensorShapeProto.Types.Dimension[] shape = Shape(input);
        GraphNode[] nodes = [.. proto.Node.Select((node, i) => new GraphNode(node, file, i))];
        IReadOnlyList<GraphNode> ordered = new NodeOrder(nodes, [.. given, input.Name], file).Needed(output.Name);
        foreach (GraphNode node in ordered)
            KnownOperators.Demand(node);
        return new Graph
        {
            File = file,
            Origin = Origin(opset),
            Opset = opset,
            Input = input.Name,
            Sample = [.. shape.Skip(1).Select((size, i) => Size(input.Name, size, i + 2))],
            Batch = shape[0].DimValue > 0 ? shape[0].DimValue : null,
            Output = output.Name,
            Nodes = ordered,
            Constants = Constants(ordered),
        };
    }

    private string Origin(long opset)
    {
        string producer = $"{model.ProducerName} {model.ProducerVersion}".Trim();
        string known = string.Concat(producer.Take(60).Where(c => c is >= ' ' and <= '~'));
        if (known.Length == 0)
            return $"{file} (opset {opset})";
        return $"{file} ({known}, opset {opset})";
    }

    private long Opset()
    {
        OperatorSetIdProto? standard = model.OpsetImport.FirstOrDefault(set => set.Domain is "" or "ai.onnx");
        if (standard is null)
            throw Wrong("it names no opset", $"one from {OldestOpset} to {NewestOpset}", "Export the network again");
        if (standard.Version is >= OldestOpset and <= NewestOpset)
            return standard.Version;
        throw Wrong(
            $"it has opset {standard.Version}",
            $"one from {OldestOpset} to {NewestOpset}",
            "Export with opset_version=17"
        );
    }

    private ValueInfoProto Single(string what, ValueInfoProto[] values)
    {
        if (values.Length == 1)
            return values[0];
        string names = string.Join(", ", values.Take(8).Select(value => GraphNode.Shorten(value.Name)));
        string found = $"it has {values.Length} {what}s ({names})";
        if (values.Length == 0)
            found = $"it has no {what}";
        throw Wrong(found, $"one {what}", "Export a network that takes samples to logits");
    }

    private TensorShapeProto.Types.Dimension[] Shape(ValueInfoProto input)
    {
        string name = GraphNode.Shorten(input.Name);
        if (input.Type?.TensorType is not { } tensor)
            throw Wrong($"its input '{name}' is no tensor", "one of float32", "Export the network again");
        if (tensor.ElemType != (int)DataType.Float)
            throw Wrong(
                $"its input '{name}' is of type {(DataType)tensor.ElemType}",
                "Float",
                "Export the network in float32"
            );
        if (tensor.Shape is { Dim.Count: > 1 } shape)
            return [.. shape.Dim];
        throw Wrong(
            $"the shape of its input '{name}' is unknown or has no samples",
            "[n, sample]",
            "Export with example inputs of a fixed shape"
        );
    }

    private long Size(string input, TensorShapeProto.Types.Dimension size, int position)
    {
        if (size.DimValue > 0)
            return size.DimValue;
        string word = "";
        if (size.DimParam.Length > 0)
            word = $" ('{GraphNode.Shorten(size.DimParam)}')";
        throw Wrong(
            $"size {position} of its input '{GraphNode.Shorten(input)}'{word} is unknown",
            "a number for every size but the first, that of the samples",
            "Export with dynamic axes for the samples only"
        );
    }

    private Dictionary<string, FileTensor> Constants(IReadOnlyList<GraphNode> nodes)
    {
        HashSet<string> used = [.. nodes.SelectMany(node => node.Inputs)];
        var constants = new Dictionary<string, FileTensor>();
        foreach (TensorProto tensor in proto.Initializer.Where(tensor => used.Contains(tensor.Name)))
        {
            string where = $"{file}: constant '{GraphNode.Shorten(tensor.Name)}'";
            if (!constants.TryAdd(tensor.Name, new FileTensor(tensor, where)))
                throw new InvalidDataException(
                    $"{where}: its name is given twice; expected it once. Export the network again."
                );
        }
        return constants;
    }

    private InvalidDataException Wrong(string what, string expected, string advice) =>
        new($"{file}: {what}; expected {expected}. {advice}.");
}
