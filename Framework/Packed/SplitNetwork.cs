using Modular.Contracts;
using Modular.Rigs;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Packed;

/// <summary>
/// A network in three parts: what libtorch runs first, the layers that are packed, and what it runs last.
/// </summary>
/// <param name="Head">The modules before the first layer whose inputs and weights have a few levels.</param>
/// <param name="Stages">The layers that are packed; the last gives its sums.</param>
/// <param name="Tail">The modules behind the last packed layer.</param>
internal sealed record SplitNetwork(
    IReadOnlyList<nn.Module<Tensor, Tensor>> Head,
    IReadOnlyList<PackedStage> Stages,
    IReadOnlyList<nn.Module<Tensor, Tensor>> Tail
)
{
    /// <summary>
    /// Splits a network; null where no layer can be packed. A sample passes through it, so that shapes are known and
    /// layers know their uses, which do not count.
    /// </summary>
    public static SplitNetwork? FromModules(
        IReadOnlyList<nn.Module<Tensor, Tensor>> modules,
        Tensor sample,
        SignalKind? inputs
    )
    {
        using DisposeScope scope = NewDisposeScope();
        IReadOnlyList<SignalShape> shapes = Shapes(modules, sample);
        SignalKind? kind = inputs;
        int first = 0;
        while (first < modules.Count && !(kind is not null && modules[first] is WeightLayer))
            kind = Next(kind, modules[first++]);
        var stages = new List<PackedStage>();
        int at = first;
        int behind = first;
        while (at < modules.Count && kind is { } known && modules[at] is WeightLayer layer && Fits(layer, shapes[at]))
        {
            var stage = new PackedStage(layer, known, shapes[at]);
            stages.Add(stage);
            behind = ++at;
            while (at < modules.Count && stage.Take(modules[at]))
                at++;
            kind = stage.Activation is null ? null : stage.OutputKind;
        }
        if (stages.Count == 0)
            return null;
        return new([.. modules.Take(first)], stages, [.. modules.Skip(behind)]);
    }

    /// <summary>Whether a layer can be packed, and its inputs have the shape that it is packed for.</summary>
    private static bool Fits(WeightLayer layer, SignalShape inputs)
    {
        if (!PackedStage.CanPack(layer))
            return false;
        if (layer.Kernel is { } kernel)
            return inputs.Channels == kernel.Inputs && (kernel.Size.Length == 2 || inputs.Height == 1);
        return inputs is { Points: 1 } && inputs.Channels == layer.Plan.Inputs;
    }

    /// <summary>The shape of the values that enter each module.</summary>
    private static IReadOnlyList<SignalShape> Shapes(IReadOnlyList<nn.Module<Tensor, Tensor>> modules, Tensor sample)
    {
        var shapes = new List<SignalShape>();
        Tensor values = sample;
        foreach (nn.Module<Tensor, Tensor> module in modules)
        {
            shapes.Add(Shape(values.shape));
            values = module.forward(values);
            (module as WeightLayer)?.CountUses(-1);
        }
        return shapes;
    }

    private static SignalShape Shape(long[] shape) =>
        shape switch
        {
            [_, var channels, var height, var width] => new((int)channels, (int)height, (int)width),
            [_, var channels, var width] => new((int)channels, 1, (int)width),
            _ => new((int)shape.Skip(1).Aggregate(1L, (a, b) => a * b), 1, 1),
        };

    /// <summary>The levels of the values behind modules; null where they are real.</summary>
    public static SignalKind? Behind(IEnumerable<nn.Module<Tensor, Tensor>> modules) =>
        modules.Aggregate((SignalKind?)null, Next);

    /// <summary>The levels of the values behind a module that libtorch runs; null where they are real.</summary>
    private static SignalKind? Next(SignalKind? kind, nn.Module<Tensor, Tensor> module) =>
        module switch
        {
            ActivationLayer activation => PackedStage.KindOf(activation),
            Flatten or Dropout or MaxPool2d or ISequenceModule { Role: ModuleRole.Shape } => kind,
            _ => null,
        };
}
