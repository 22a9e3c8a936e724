using Modular.Rigs;
using Modular.Tensors;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Packed;

/// <summary>
/// A network whose layers between its first and its last quantized activation are packed. What stands before and behind
/// them runs in libtorch as it always does: logits have the same bits as those of the network.
/// </summary>
internal sealed class PackedModel
{
    private readonly nn.Module<Tensor, Tensor>[] head;
    private readonly PackedStage[] stages;
    private readonly nn.Module<Tensor, Tensor>[] tail;
    private readonly Threshold[][] thresholds;
    private readonly LayerThreads threads;
    private PackedNetwork? network;

    private PackedModel(SplitNetwork split, LayerThreads threads)
    {
        head = [.. split.Head];
        stages = [.. split.Stages];
        tail = [.. split.Tail];
        this.threads = threads;
        thresholds = [.. stages.SkipLast(1).Select(stage => stage.FindThresholds()), []];
    }

    /// <summary>The packed layers with the weights of the last refresh.</summary>
    public PackedNetwork Network =>
        network ?? throw new InvalidOperationException("The weights are not packed yet; expected a refresh before.");

    /// <summary>The layers that are packed.</summary>
    public IReadOnlyList<WeightLayer> Layers => [.. stages.Select(stage => stage.Layer)];

    /// <summary>
    /// Finds what can be packed of a network that was trained; null where it is nothing. The network is in evaluation.
    /// </summary>
    /// <param name="modules">The modules of the network, one after the other.</param>
    /// <param name="sample">A sample, float32 [1, sample].</param>
    /// <param name="threads">How the packed layers run.</param>
    /// <param name="inputs">What enters the network, where it is pixels; null for real values.</param>
    public static PackedModel? FromModules(
        IReadOnlyList<nn.Module<Tensor, Tensor>> modules,
        Tensor sample,
        LayerThreads threads,
        SignalKind? inputs = null
    )
    {
        using IDisposable noGradient = no_grad();
        if (SplitNetwork.FromModules(modules, sample, inputs) is { } split)
            return new PackedModel(split, threads);
        return null;
    }

    /// <summary>
    /// Packs the weights that the layers compute with now; false where one of them is none of -1, 0 and +1,
    /// or the columns of the memory add up.
    /// </summary>
    public bool Refresh()
    {
        var matrices = new PackedMatrix[stages.Length];
        for (int i = 0; i < stages.Length; i++)
        {
            WeightLayer layer = stages[i].Layer;
            if (layer.Sums is not null || layer.Anew is not null || Pack(layer) is not { } matrix)
                return false;
            matrices[i] = matrix;
        }
        network ??= new PackedNetwork([.. stages.Select((stage, i) => Layer(stage, thresholds[i], matrices[i]))])
        {
            Lanes = threads.Lanes,
            Threads = threads.Count,
        };
        for (int i = 0; i < stages.Length; i++)
            network.Layers[i].Matrix = matrices[i];
        return true;
    }

    /// <summary>
    /// Inputs float32 [n, sample] to logits float32 [n, classes], with the weights of the last refresh. The layers
    /// count their uses.
    /// </summary>
    public Tensor Logits(Tensor inputs)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor values = ModuleSequence.Run(head, inputs).contiguous();
        Tensor logits = Logits(Pack(values), (int)inputs.shape[0]);
        foreach (PackedStage stage in stages)
            stage.Layer.CountUses(inputs.shape[0]);
        return logits.MoveToOuterDisposeScope();
    }

    /// <summary>
    /// What enters the packed layers, block by block, to logits float32 [images, classes]. The layers count no use.
    /// </summary>
    /// <param name="blocks">What enters a layer, block by block.</param>
    /// <param name="images">The number of images in all blocks.</param>
    /// <param name="from">The packed layer that it enters.</param>
    public Tensor Logits(IReadOnlyList<BitPlanes> blocks, int images, int from = 0)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor values = Shaped(tensor(Network.Run(blocks, images, from)), images);
        values = stages[^1].Layer.AddBias(values);
        return ModuleSequence.Run(tail, values).MoveToOuterDisposeScope();
    }

    /// <summary>Packs pixels, [images, units], block by block, where pixels enter the first layer.</summary>
    public IReadOnlyList<BitPlanes> Pack(ReadOnlySpan<byte> pixels)
    {
        int units = stages[0].Inputs.Units;
        var blocks = new List<BitPlanes>();
        for (int first = 0; first < pixels.Length; first += BitPlanes.Images * units)
        {
            var block = new BitPlanes(SignalPlanes.Count(SignalKind.Pixels) * units);
            int length = Math.Min(BitPlanes.Images * units, pixels.Length - first);
            BitPacking.Pixels(pixels.Slice(first, length), units, block);
            blocks.Add(block);
        }
        return blocks;
    }

    /// <summary>Packs values -1, 0 and +1, float32 [images, ...], block by block.</summary>
    private IReadOnlyList<BitPlanes> Pack(Tensor values)
    {
        SignalKind kind = stages[0].Kind;
        int units = stages[0].Inputs.Units;
        ReadOnlySpan<float> numbers = NetworkDevice.Numbers<float>(values);
        if (kind == SignalKind.Pixels)
            return Pack([.. numbers.ToArray().Select(pixel => (byte)pixel)]);
        var blocks = new List<BitPlanes>();
        for (int first = 0; first < numbers.Length; first += BitPlanes.Images * units)
        {
            var block = new BitPlanes(SignalPlanes.Count(kind) * units);
            int length = Math.Min(BitPlanes.Images * units, numbers.Length - first);
            BitPacking.Activations(numbers.Slice(first, length), units, kind, block);
            blocks.Add(block);
        }
        return blocks;
    }

    private Tensor Shaped(Tensor sums, int images)
    {
        SignalShape shape = stages[^1].Windows.Outputs;
        return stages[^1].Layer.Kernel?.Size.Length switch
        {
            2 => sums.reshape(images, shape.Channels, shape.Height, shape.Width),
            1 => sums.reshape(images, shape.Channels, shape.Width),
            _ => sums.reshape(images, shape.Channels),
        };
    }

    private static PackedMatrix? Pack(WeightLayer layer)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weights = layer.Device.Download(layer.Observed ?? layer.Quantized()).contiguous();
        ReadOnlySpan<float> numbers = NetworkDevice.Numbers<float>(weights);
        return PackedMatrix.FromValues(numbers, (int)layer.Plan.Outputs, (int)layer.Plan.Inputs);
    }

    /// <summary>A stage as a packed layer; the last gives its sums, and has no thresholds.</summary>
    private static PackedLayer Layer(PackedStage stage, Threshold[] thresholds, PackedMatrix matrix)
    {
        var sums = new PackedLayer(stage.Windows, stage.Kind, matrix) { Units = stage.Inputs.Units };
        if (thresholds.Length == 0)
            return sums;
        return new PackedLayer(stage.Windows, stage.Kind, matrix)
        {
            Units = stage.Inputs.Units,
            OutputKind = stage.OutputKind,
            Thresholds = thresholds,
            PoolOfSums = stage.PoolOfSums,
            PoolOfValues = stage.PoolOfValues,
        };
    }
}
