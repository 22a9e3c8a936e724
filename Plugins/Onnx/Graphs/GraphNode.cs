using Onnx;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>An operator of the graph with its attributes.</summary>
internal sealed class GraphNode
{
    private readonly NodeProto proto;
    private readonly string file;
    private readonly int index;

    /// <param name="proto">The operator as the file has it.</param>
    /// <param name="file">The name of the file, for sentences.</param>
    /// <param name="index">Its place among the operators of the file, from 0.</param>
    public GraphNode(NodeProto proto, string file, int index)
    {
        this.proto = proto;
        this.file = file;
        this.index = index;
    }

    /// <summary>The operator that the node computes, such as "Conv".</summary>
    public string Op => proto.OpType;

    /// <summary>Its own name in the file; may be empty.</summary>
    public string Name => proto.Name;

    /// <summary>The names of its inputs; those that are left out are empty.</summary>
    public IReadOnlyList<string> Inputs => proto.Input;

    /// <summary>The names of its outputs.</summary>
    public IReadOnlyList<string> Outputs => proto.Output;

    /// <summary>The name of its first output.</summary>
    public string Output => proto.Output.FirstOrDefault("");

    /// <summary>Whether it is of ONNX itself, and not of an extension.</summary>
    public bool IsStandard => proto.Domain is "" or "ai.onnx";

    /// <summary>The operator with its extension: "Conv"; "com.microsoft.FusedConv".</summary>
    public string FullOp => IsStandard ? Op : $"{proto.Domain}.{Op}";

    /// <summary>How sentences call it: "node '/fc1/Gemm' (Gemm)".</summary>
    public string Words
    {
        get
        {
            if (Name.Length == 0)
                return $"node {index + 1} ({FullOp})";
            return $"node '{Shorten(Name)}' ({FullOp})";
        }
    }

    /// <summary>Of its first two inputs the one that is not this one.</summary>
    public string OtherInput(string one)
    {
        if (Inputs[0] == one)
            return Inputs[1];
        return Inputs[0];
    }

    /// <summary>A whole number; the default where it is not given.</summary>
    public long Whole(string name, long otherwise) => Find(name)?.I ?? otherwise;

    /// <summary>A real number; the default where it is not given.</summary>
    public double Real(string name, double otherwise) => Find(name)?.F ?? otherwise;

    /// <summary>Whole numbers; null where they are not given.</summary>
    public long[]? Wholes(string name) => Find(name)?.Ints.ToArray();

    /// <summary>Real numbers; null where they are not given.</summary>
    public float[]? Reals(string name) => Find(name)?.Floats.ToArray();

    /// <summary>A word; the default where it is not given.</summary>
    public string Word(string name, string otherwise) => Find(name)?.S.ToStringUtf8() ?? otherwise;

    /// <summary>A tensor; null where it is not given.</summary>
    public TensorProto? Tensor(string name) => Find(name)?.T;

    /// <summary>Whether an attribute is given.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>Says what is wrong with the operator.</summary>
    public InvalidDataException Wrong(string what, string expected, string advice = "Export the network again") =>
        new($"{file}: {Words} {what}; expected {expected}. {advice}.");

    /// <summary>The name as sentences show it.</summary>
    public static string Shorten(string name) => name.Length > 80 ? name[..77] + "..." : name;

    private AttributeProto? Find(string name) => proto.Attribute.FirstOrDefault(attribute => attribute.Name == name);
}
