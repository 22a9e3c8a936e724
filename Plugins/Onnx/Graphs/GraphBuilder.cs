using Modular.Contracts;
using Modular.Plugins.Onnx.Layers;
using Modular.Plugins.Onnx.Operators;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>
/// Builds the network of a graph. Two samples of zeros go through it meanwhile, so that every shape is known; what
/// depends on constants alone is computed once.
/// </summary>
/// <param name="graph">The graph of the file.</param>
/// <param name="data">The shape of the data set.</param>
/// <param name="layers">The maker of layers whose weights live in the memory.</param>
internal sealed class GraphBuilder(Graph graph, DataShape data, IGivenLayers layers)
{
    private const int Samples = 2;

    private readonly Dictionary<string, Tensor> constants = [];
    private readonly Dictionary<string, Tensor> values = [];
    private readonly List<IStep> steps = [];
    private readonly LayerNames names = new(graph);
    private readonly HashSet<GraphNode> absorbed = [];

    /// <summary>Builds it; what does not fit is one sentence.</summary>
    public GraphModule Build()
    {
        try
        {
            SampleForm form = SampleForm.Find(graph, data.Sample);
            values[graph.Input] = zeros([Samples, .. graph.Sample], ScalarType.Float32);
            foreach ((string name, Files.FileTensor constant) in graph.Constants)
                constants[name] = constant.ToTensor();
            foreach (GraphNode node in graph.Nodes.Where(IsConstant))
                constants[node.Output] = Run(new OperatorStep(node, graph), constants);
            foreach (GraphNode node in graph.Nodes.Where(node => !constants.ContainsKey(node.Output)))
                if (!absorbed.Contains(node))
                    Add(node);
            CheckOutput();
            Dictionary<string, long[]> shapes = values.ToDictionary(value => value.Key, value => value.Value.shape);
            Dictionary<string, Tensor> taken = TakeConstants();
            return new GraphModule(graph, form, steps, taken)
            {
                Modules = new Chain(form, taken, shapes).Modules(graph, steps),
            };
        }
        finally
        {
            foreach (Tensor left in values.Values.Concat(constants.Values))
                left.Dispose();
        }
    }

    private bool IsConstant(GraphNode node) =>
        KnownOperators.IsComputed(node) && node.Inputs.All(input => input.Length == 0 || constants.ContainsKey(input));

    private void Add(GraphNode node)
    {
        if (KnownOperators.Products.Contains(node.Op))
            AddLayer(node);
        else if (node.Op == KnownOperators.Norm)
            Append(NormStep.Make(node, constants, Value(node.Inputs[0]).shape));
        else
            Append(new OperatorStep(node, graph));
    }

    private void AddLayer(GraphNode node)
    {
        using IProduct product = Product(node);
        using Levels levels = new WeightOrigin(graph, constants).Find(product);
        bool isScaled = levels.Scale is not null;
        var given = new GivenLayer
        {
            Name = names.Find(node),
            Weight = levels.Weight,
            Latent = levels.Latent,
            Bias = isScaled ? null : product.Bias,
            Precision = levels.Precision,
            Entering = EnteringValues.Precision(graph, product.Input),
            Reason = LayerReason.Describe(graph, product, levels),
        };
        nn.Module<Tensor, Tensor> layer = product.Make(layers, given);
        steps.Add(
            new LayerStep(product.Input, product.Output, layer, levels.Scale, isScaled ? product.Bias : null)
            {
                AxesBehind = product.AxesBehind,
            }
        );
        values[product.Output] = zeros(product.Shape, ScalarType.Float32);
    }

    private IProduct Product(GraphNode node)
    {
        if (node.Inputs.Count < 2)
            throw node.Wrong($"has {node.Inputs.Count} inputs", "at least 2");
        Tensor entering = Value(node.Inputs[0]);
        if (node.Op == "Conv")
            return ConvolutionProduct.Read(node, graph, constants, entering);
        MatrixProduct product = MatrixProduct.Read(node, constants, entering.shape);
        if (AddedBias.Find(graph, product, constants) is { } sum)
        {
            absorbed.Add(sum);
            product.TakeBias(sum, constants);
        }
        return product;
    }

    private void Append(IStep step)
    {
        Dictionary<string, Tensor> known = new(constants);
        foreach ((string name, Tensor value) in values)
            known[name] = value;
        values[step.Output] = Run(step, known);
        steps.Add(step);
    }

    private Tensor Value(string name)
    {
        if (constants.TryGetValue(name, out Tensor? constant))
            return constant;
        return values[name];
    }

    private void CheckOutput()
    {
        long[] shape = Value(graph.Output).shape;
        if (shape.SequenceEqual([Samples, data.Classes]))
            return;
        string found = $"outputs {Elementwise.Text(shape)} for {Samples} samples";
        if (shape is [Samples, var classes])
            found = $"{classes} outputs for each sample";
        throw new InvalidDataException(
            $"{graph.File}: it has {found}, and the data set has {data.Classes} classes; expected an output for each "
                + "class. Use the data set that it was trained on."
        );
    }

    /// <summary>The constants that steps need; the others are disposed with the builder's values.</summary>
    private Dictionary<string, Tensor> TakeConstants()
    {
        HashSet<string> needed = [.. steps.SelectMany(step => step.Inputs).Append(graph.Output)];
        Dictionary<string, Tensor> taken = constants
            .Where(constant => needed.Contains(constant.Key))
            .ToDictionary(constant => constant.Key, constant => constant.Value);
        foreach (string name in taken.Keys)
            constants.Remove(name);
        return taken;
    }

    /// <summary>The value of a step for two samples, outside of any scope.</summary>
    private static Tensor Run(IStep step, IReadOnlyDictionary<string, Tensor> known)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        return step.Compute(known, training: false).DetachFromDisposeScope();
    }
}
