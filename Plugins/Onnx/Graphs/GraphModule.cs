using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>The network of a file: its steps one after the other.</summary>
internal sealed class GraphModule : nn.Module<Tensor, Tensor>, ISequence
{
    private readonly Graph graph;
    private readonly SampleForm form;
    private readonly IReadOnlyList<IStep> steps;
    private readonly string[] constants;

    /// <param name="graph">The graph of the file.</param>
    /// <param name="form">How samples become those of the file.</param>
    /// <param name="steps">The steps; those that are modules become its own.</param>
    /// <param name="constants">The constants that the steps need, by name; they become its own.</param>
    public GraphModule(
        Graph graph,
        SampleForm form,
        IReadOnlyList<IStep> steps,
        IReadOnlyDictionary<string, Tensor> constants
    )
        : base("onnx")
    {
        this.graph = graph;
        this.form = form;
        this.steps = steps;
        this.constants = [.. constants.Keys];
        foreach ((int i, IStep step) in steps.Index())
            if (step is nn.Module module)
                register_module($"step{i + 1}", module);
        foreach ((int i, Tensor constant) in constants.Values.Index())
            register_buffer(BufferName(i), constant, persistent: false);
    }

    /// <inheritdoc/>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Modules { get; init; } = [];

    /// <summary>Takes inputs [n, sample] to logits [n, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Dictionary<string, Tensor> values = Constants();
        values[graph.Input] = form.Take(input);
        foreach (IStep step in steps)
            values[step.Output] = step.Compute(values, training);
        return values[graph.Output].MoveToOuterDisposeScope();
    }

    /// <summary>The constants by name, where the module was moved to.</summary>
    private Dictionary<string, Tensor> Constants() =>
        constants.Index().ToDictionary(one => one.Item, one => get_buffer(BufferName(one.Index))!);

    private static string BufferName(int place) => $"constant{place + 1}";
}
