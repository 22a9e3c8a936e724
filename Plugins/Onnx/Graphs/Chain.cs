using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>
/// The steps of a graph without branches as modules one after the other, so that the host can count layers of signs in
/// bits.
/// </summary>
/// <param name="form">How samples become those of the file.</param>
/// <param name="constants">The constants that the steps need, by name.</param>
/// <param name="shapes">The shapes of all values for the samples of the builder.</param>
internal sealed class Chain(
    SampleForm form,
    IReadOnlyDictionary<string, Tensor> constants,
    IReadOnlyDictionary<string, long[]> shapes
)
{
    private static readonly string[] Shapes = ["Flatten", "Reshape", "Squeeze", "Unsqueeze"];

    /// <summary>The modules; none where a step needs another value than that of the step before.</summary>
    /// <param name="graph">The graph of the network.</param>
    /// <param name="steps">Its steps in their order.</param>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Modules(Graph graph, IReadOnlyList<IStep> steps)
    {
        string value = graph.Input;
        long samples = shapes[value][0];
        ModuleRole entry = form.Order is null ? ModuleRole.Shape : ModuleRole.Other;
        List<nn.Module<Tensor, Tensor>> modules = [new ChainModule(form.Take, entry)];
        foreach (IStep step in steps)
        {
            bool isNext = step.Inputs.Where(input => !constants.ContainsKey(input)).Distinct().SequenceEqual([value]);
            if (!isNext || shapes[step.Output][0] != samples)
                return [];
            modules.AddRange(Modules(step, value));
            value = step.Output;
        }
        if (value == graph.Output)
            return modules;
        return [];
    }

    private IEnumerable<nn.Module<Tensor, Tensor>> Modules(IStep step, string value)
    {
        if (step is LayerStep { IsScaled: true } scaled)
            return [scaled.Layer, new ChainModule(scaled.Scale, ModuleRole.Channel)];
        if (step is LayerStep layer)
            return [layer.Layer];
        if (step is NormStep)
            return [Module(step, value, ModuleRole.Channel)];
        GraphNode node = ((OperatorStep)step).Node;
        if (node.Op is "Identity" or "Dropout")
            return [];
        if (Pool(node, shapes[value].Length) is { } pool)
            return [pool];
        return [Module(step, value, Role(node, value))];
    }

    private ChainModule Module(IStep step, string value, ModuleRole role) =>
        new(entering => step.Compute(new Dictionary<string, Tensor>(constants) { [value] = entering }, false), role);

    private ModuleRole Role(GraphNode node, string value)
    {
        if (node.Op == "Sign")
            return ModuleRole.Sign;
        if (Shapes.Contains(node.Op))
            return ModuleRole.Shape;
        if (IsOfChannels(node, value))
            return ModuleRole.Channel;
        return ModuleRole.Other;
    }

    /// <summary>Whether an operator takes each value alone, by its channel, and never falls or never rises.</summary>
    private bool IsOfChannels(GraphNode node, string value)
    {
        if (node.Op is "Relu" or "Clip")
            return true;
        bool hasSides = node.Op is "Add" or "Mul";
        bool isKnown = hasSides || node.Op is "Sub" or "Div" && node.Inputs[0] == value;
        if (!isKnown)
            return false;
        int rank = shapes[value].Length;
        string[] others = [.. node.Inputs.Where(input => input != value)];
        return others is [var other] && IsOfChannels(constants[other].shape, rank);
    }

    /// <summary>Whether a constant has one number for each channel, axis 1 of what it meets, or one for all.</summary>
    private static bool IsOfChannels(long[] constant, int rank)
    {
        int channels = constant.Length - rank + 1; // the axis of the constant that meets axis 1
        return constant.Length <= rank && constant.Index().All(axis => axis.Item == 1 || axis.Index == channels);
    }

    /// <summary>The maximum over plain windows of pictures; null for others.</summary>
    private static nn.Module<Tensor, Tensor>? Pool(GraphNode node, int rank)
    {
        const int picture = 4; // axes of [n, channels, rows, columns]
        bool isPadded =
            node.Wholes("pads")?.Any(points => points != 0) == true || node.Word("auto_pad", "NOTSET") != "NOTSET";
        bool isSpread = node.Wholes("dilations")?.Any(distance => distance != 1) == true;
        if (node.Op != "MaxPool" || rank != picture || isPadded || isSpread || node.Whole("ceil_mode", 0) != 0)
            return null;
        long[] size = node.Wholes("kernel_shape")!;
        long[] stride = node.Wholes("strides") ?? [1, 1];
        return nn.MaxPool2d((size[0], size[1]), (stride[0], stride[1]));
    }
}
