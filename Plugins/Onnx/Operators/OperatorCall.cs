using Modular.Plugins.Onnx.Graphs;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Operators;

/// <summary>One use of an operator: its inputs, and what the file says of it.</summary>
internal sealed record OperatorCall
{
    /// <summary>The operator with its attributes.</summary>
    public required GraphNode Node { get; init; }

    /// <summary>The graph that it is of.</summary>
    public required Graph Graph { get; init; }

    /// <summary>Its inputs; null for those that are left out.</summary>
    public required IReadOnlyList<Tensor?> Inputs { get; init; }

    /// <summary>Whether the network is being trained.</summary>
    public bool Training { get; init; }

    /// <summary>The version of the operators.</summary>
    public long Opset => Graph.Opset;

    /// <summary>The first input of the operator.</summary>
    public Tensor X => this[0];

    /// <summary>An input that must be there.</summary>
    public Tensor this[int i] => Find(i) ?? throw Node.Wrong($"has no input {i + 1}", "one");

    /// <summary>An input; null where it is left out.</summary>
    public Tensor? Find(int i) => Inputs.ElementAtOrDefault(i);

    /// <summary>
    /// Whole numbers that older files have as an attribute and newer ones as an input; null where not given.
    /// </summary>
    public long[]? Wholes(string attribute, int input)
    {
        if (Find(input) is null)
            return Node.Wholes(attribute);
        return Wholes(input);
    }

    /// <summary>The whole numbers of an input; null where it is left out.</summary>
    public long[]? FindWholes(int input)
    {
        if (Find(input) is null)
            return null;
        return Wholes(input);
    }

    /// <summary>The whole numbers of an input, which must be there.</summary>
    public long[] Wholes(int input)
    {
        using Tensor numbers = this[input].to(ScalarType.Int64).reshape(-1).cpu();
        return [.. numbers.data<long>()];
    }

    /// <summary>
    /// A real number that older files have as an attribute and newer ones as an input; null where not given.
    /// </summary>
    public double? Real(string attribute, int input)
    {
        if (Find(input) is null && !Node.Has(attribute))
            return null;
        if (Find(input) is not { } given)
            return Node.Real(attribute, 0);
        if (given.numel() != 1)
            throw Node.Wrong($"has {given.numel()} numbers as input {input + 1}", "one");
        using Tensor number = given.to(ScalarType.Float64).cpu();
        return number.item<double>();
    }

    /// <summary>An axis as a number from 0; axes below 0 count from the end.</summary>
    public int Axis(long axis, long dimensions)
    {
        long from = AxisPlace.FromStart(axis, dimensions);
        if (from >= 0 && from < dimensions)
            return (int)from;
        throw Node.Wrong($"has the axis {axis}", $"one of the {dimensions} axes of its input");
    }

    /// <summary>Refuses results so large that no memory holds them.</summary>
    public void DemandSize(IEnumerable<long> shape)
    {
        double count = shape.Aggregate(1.0, (product, size) => product * size);
        if (count > Files.FileTensor.Most)
            throw Node.Wrong(
                $"makes {count:0.##e0} numbers",
                $"at most {Files.FileTensor.Most}",
                "Use a smaller network, or export it again"
            );
    }
}
