using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.ConvNets.EegNet;

/// <summary>
/// EEGNet: a convolution along time, one across channels, a mean, perhaps a separable convolution and a mean, then
/// fully connected layers. Its ELU is the scenario's activation, and it has no dropout.
/// </summary>
internal sealed class EegNet(EegNetOptions options) : INetwork
{
    private readonly int temporal = Widths.Scale(options.TemporalFilters, options.Width);

    private int Spatial => temporal * options.SpatialFilters;

    private int Separable => Widths.Scale(options.SeparableFilters, options.Width);

    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers)
    {
        if (data.Sample is not [var channels, var samples])
            throw new InvalidDataException(
                $"network 'eegnet': samples have {data.Sample.Count} dimensions; "
                    + "expected signals [channels, samples]. Use a data set of signals, or another network."
            );
        int stride = options.PoolStride ?? options.Pool;
        long length = Shorten("pool", samples, options.Pool, stride);
        long features = Spatial * length;
        List<(string, nn.Module<Tensor, Tensor>)> modules =
        [
            .. Temporal(layers, channels),
            .. SpatialPart(layers, channels),
            ("pool", nn.AvgPool2d([1, options.Pool], [1, stride])),
        ];
        if (options.SeparableFilters > 0)
        {
            features = Separable * Shorten("separable-pool", length, options.SeparablePool, options.SeparablePool);
            modules.AddRange(SeparablePart(layers));
        }
        long[] widths = [.. options.Hidden, data.Classes];
        return nn.Sequential([
            .. modules,
            ("flatten", nn.Flatten()),
            .. Classifier.Make(layers, features, widths, bias: true),
        ]);
    }

    /// <summary>[n, channels, samples] to [n, temporal filters, channels, samples].</summary>
    private IEnumerable<(string, nn.Module<Tensor, Tensor>)> Temporal(ILayers layers, long channels)
    {
        yield return ("unflatten", nn.Unflatten(1, [1, channels]));
        yield return ("temporal-pad", Pad(options.TemporalKernel));
        yield return ("temporal", layers.Convolution("temporal", Along(options.TemporalKernel, 1, temporal)));
        yield return ("temporal-bn", nn.BatchNorm2d(temporal));
        if (options.TemporalActivation)
            yield return ("temporal-act", layers.Activation("temporal-act"));
    }

    /// <summary>[n, temporal filters, channels, samples] to [n, spatial filters, 1, samples].</summary>
    private IEnumerable<(string, nn.Module<Tensor, Tensor>)> SpatialPart(ILayers layers, long channels)
    {
        var kernel = new Kernel
        {
            Inputs = temporal,
            Outputs = Spatial,
            Size = [channels, 1],
            Groups = options.Depthwise ? temporal : 1,
            Bias = false,
        };
        yield return ("spatial", layers.Convolution("spatial", kernel));
        yield return ("spatial-bn", nn.BatchNorm2d(Spatial));
        yield return ("spatial-act", layers.Activation("spatial-act"));
    }

    /// <summary>Filters along time for each channel, then sums over all channels.</summary>
    private IEnumerable<(string, nn.Module<Tensor, Tensor>)> SeparablePart(ILayers layers)
    {
        int length = options.SeparableKernel;
        yield return ("separable-pad", Pad(length));
        yield return (
            "depthwise",
            layers.Convolution("depthwise", Along(length, Spatial, Spatial) with { Groups = Spatial })
        );
        yield return ("pointwise", layers.Convolution("pointwise", Along(1, Spatial, Separable)));
        yield return ("pointwise-bn", nn.BatchNorm2d(Separable));
        yield return ("pointwise-act", layers.Activation("pointwise-act"));
        yield return ("separable-pool", nn.AvgPool2d([1, options.SeparablePool], [1, options.SeparablePool]));
    }

    /// <summary>Filters along time; batch norm makes a bias useless.</summary>
    private static Kernel Along(int length, long inputs, long outputs) =>
        new()
        {
            Inputs = inputs,
            Outputs = outputs,
            Size = [1, length],
            Bias = false,
        };

    /// <summary>Zeros on both sides, so that filters along time keep the length.</summary>
    private static nn.Module<Tensor, Tensor> Pad(int length) => nn.ZeroPad2d(((length - 1) / 2, length / 2, 0, 0));

    private static long Shorten(string option, long length, int pool, int stride)
    {
        if (pool > length)
            throw new InvalidDataException(
                $"network 'eegnet': option '{option}' is {pool}, but {length} samples are left; "
                    + "expected a mean of no more. Shorten it."
            );
        return (length - pool) / stride + 1;
    }
}
