using Modular.Plugins.Onnx.Files;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>The checked graph of a file: one input, one output, and operators that are all known.</summary>
internal sealed record Graph
{
    /// <summary>The name of the file, for sentences.</summary>
    public required string File { get; init; }

    /// <summary>The file and its exporter, for descriptions.</summary>
    public required string Origin { get; init; }

    /// <summary>The version of the operators.</summary>
    public required long Opset { get; init; }

    /// <summary>The name of the input.</summary>
    public required string Input { get; init; }

    /// <summary>The shape of one sample.</summary>
    public required IReadOnlyList<long> Sample { get; init; }

    /// <summary>The number of samples that the file was exported for; null where it takes any.</summary>
    public required long? Batch { get; init; }

    /// <summary>The name of the output.</summary>
    public required string Output { get; init; }

    /// <summary>The operators that the output depends on, each after those that it needs.</summary>
    public required IReadOnlyList<GraphNode> Nodes { get; init; }

    /// <summary>The constants of the file by name.</summary>
    public required IReadOnlyDictionary<string, FileTensor> Constants { get; init; }

    /// <summary>The operator that makes a value; null for the input and for constants.</summary>
    public GraphNode? Maker(string value) => Nodes.FirstOrDefault(node => node.Output == value);

    /// <summary>The operators that take a value.</summary>
    public IReadOnlyList<GraphNode> Takers(string value) => [.. Nodes.Where(node => node.Inputs.Contains(value))];
}
