using Modular.Plugins.Onnx.Operators;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>An operator that is computed as it is.</summary>
internal sealed class OperatorStep(GraphNode node, Graph graph) : IStep
{
    /// <summary>The node of the graph that this step computes.</summary>
    public GraphNode Node => node;

    /// <inheritdoc/>
    public string Output => node.Output;

    /// <inheritdoc/>
    public IEnumerable<string> Inputs => node.Inputs.Where(input => input.Length > 0);

    /// <inheritdoc/>
    public Tensor Compute(IReadOnlyDictionary<string, Tensor> values, bool training)
    {
        var call = new OperatorCall
        {
            Node = node,
            Graph = graph,
            Inputs = [.. node.Inputs.Select(input => input.Length == 0 ? null : values[input])],
            Training = training,
        };
        try
        {
            return KnownOperators.Compute(call);
        }
        catch (Exception error) when (error is not (InvalidDataException or OutOfMemoryException))
        {
            string shapes = string.Join(
                " and ",
                call.Inputs.OfType<Tensor>().Select(input => Elementwise.Text(input.shape))
            );
            throw node.Wrong($"cannot take {shapes}", "inputs that fit it");
        }
    }
}
