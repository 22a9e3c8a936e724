using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Packed;

/// <summary>
/// A layer of a network that can be packed, with the modules behind it that fold into its thresholds.
/// </summary>
internal sealed class PackedStage
{
    private readonly List<nn.Module<Tensor, Tensor>> folded = [];

    /// <param name="layer">The layer whose weights are packed.</param>
    /// <param name="kind">The values that enter it.</param>
    /// <param name="inputs">The shape of the values that enter.</param>
    public PackedStage(WeightLayer layer, SignalKind kind, SignalShape inputs)
    {
        Layer = layer;
        Kind = kind;
        Inputs = inputs;
        if (layer.Kernel is { } kernel)
            Windows = Windows.Convolution(inputs, kernel);
        else
            Windows = Windows.Whole((int)layer.Plan.Inputs, (int)layer.Plan.Outputs);
    }

    /// <summary>The layer whose weights are packed.</summary>
    public WeightLayer Layer { get; }

    /// <summary>The values that enter it.</summary>
    public SignalKind Kind { get; }

    /// <summary>The shape of the values that enter.</summary>
    public SignalShape Inputs { get; }

    /// <summary>Where the inputs of each output are found.</summary>
    public Windows Windows { get; }

    /// <summary>The quantized activation that ends the stage; null as long as there is none.</summary>
    public ActivationLayer? Activation { get; private set; }

    /// <summary>The pooling of sums; null where there is none.</summary>
    public MaxPool? PoolOfSums { get; private set; }

    /// <summary>The pooling of values; null where there is none.</summary>
    public MaxPool? PoolOfValues { get; private set; }

    /// <summary>The values that leave the activation.</summary>
    public SignalKind OutputKind => KindOf(Activation!)!.Value;

    /// <summary>The shape of the values that leave.</summary>
    public SignalShape Outputs
    {
        get
        {
            SignalShape activated = PoolOfSums?.Outputs(Windows.Outputs) ?? Windows.Outputs;
            return PoolOfValues?.Outputs(activated) ?? activated;
        }
    }

    /// <summary>Whether a layer's weights and its form can be packed.</summary>
    public static bool CanPack(WeightLayer layer) =>
        layer.Plan.Weights != LayerPrecision.Real && (layer.Kernel is not { } kernel || IsPlain(kernel));

    /// <summary>
    /// Whether windows are found for a kernel: one group, neighbouring points, one padding on both sides.
    /// </summary>
    private static bool IsPlain(Kernel kernel) =>
        kernel is { Groups: 1, Size.Length: 1 or 2 }
        && ConvolutionWindows.IsEven(kernel)
        && (kernel.Dilation is null || kernel.Dilation.All(distance => distance == 1));

    /// <summary>The values that an activation makes; null where they are real.</summary>
    public static SignalKind? KindOf(ActivationLayer activation) =>
        activation.Plan.Precision switch
        {
            LayerPrecision.Binary => SignalKind.Binary,
            LayerPrecision.Ternary => SignalKind.Ternary,
            _ => null,
        };

    /// <summary>Takes in the next module of the network; false where it does not fold into thresholds.</summary>
    public bool Take(nn.Module<Tensor, Tensor> module)
    {
        switch (module)
        {
            case Flatten:
            case Dropout:
            case Identity:
                return true;
            case ISequenceModule { Role: ModuleRole.Shape }:
                return Activation is not null;
            case MaxPool2d pool:
                return TakePool(pool);
            case BatchNorm1d or BatchNorm2d when Activation is null:
            case ISequenceModule { Role: ModuleRole.Channel } when Activation is null:
                folded.Add(module);
                return true;
            case ActivationLayer activation when Activation is null && KindOf(activation) is not null:
                Activation = activation;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The thresholds of its rows, by what its modules say.</summary>
    public Threshold[] FindThresholds() =>
        Threshold.Find(Activate, (int)Layer.Plan.Outputs, SignalPlanes.Most(Kind, (int)Layer.Plan.Inputs));

    /// <summary>Takes sums float32 [channels] to values of the activation, float32 [channels].</summary>
    private Tensor Activate(Tensor sums)
    {
        const long side = 4; // of a picture that a batch norm takes as it takes larger ones
        using DisposeScope scope = NewDisposeScope();
        bool isPicture = Layer.Kernel is { Size.Length: 2 };
        bool isLine = Layer.Kernel is { Size.Length: 1 };
        Tensor values = sums.reshape(1, -1);
        if (isPicture)
            values = sums.reshape(1, -1, 1, 1).expand(1, -1, side, side).contiguous();
        if (isLine)
            values = sums.reshape(1, -1, 1).expand(1, -1, side * side).contiguous();
        values = Layer.AddBias(values);
        foreach (nn.Module<Tensor, Tensor> module in folded)
            values = module.forward(values);
        values = Activation!.Activate(values).flatten(1);
        return values.reshape(sums.shape[0], -1).select(1, 0).contiguous().MoveToOuterDisposeScope();
    }

    private bool TakePool(MaxPool2d pool)
    {
        if (pool.dilation is { Length: > 0 } dilation && dilation.Any(step => step != 1))
            return false;
        if (pool.padding is { Length: > 0 } padding && padding.Any(points => points != 0) || pool.ceil_mode)
            return false;
        long[] size = Two(pool.kernel_size);
        long[] stride = pool.stride is { Length: > 0 } given ? Two(given) : size;
        var packed = new MaxPool((int)size[0], (int)size[1], (int)stride[0], (int)stride[1]);
        bool isOfSums = folded.Count == 0 && Activation is null && PoolOfSums is null;
        if (isOfSums)
            PoolOfSums = packed;
        else if (PoolOfValues is null)
            PoolOfValues = packed;
        else
            return false;
        return true;
    }

    private static long[] Two(long[] numbers) => numbers.Length == 1 ? [numbers[0], numbers[0]] : numbers;
}
