using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.ConvNets.Conv1d;

/// <summary>
/// Convolutions along time, then fully connected layers. Every layer has batch norm, and all but the last have an
/// activation.
/// </summary>
internal sealed class Conv1d : INetwork
{
    private readonly Conv1dOptions options;

    /// <summary>Makes the network. Throws an InvalidDataException where options contradict each other.</summary>
    public Conv1d(Conv1dOptions options)
    {
        this.options = options;
        if (options.Kernels.Count != options.Filters.Count)
            throw new InvalidDataException(
                $"option 'kernels' has {options.Kernels.Count} numbers, but 'filters' has {options.Filters.Count}; "
                    + "expected one length for each convolution. Correct either."
            );
        int beyond = options.PoolAfter.FirstOrDefault(place => place > options.Filters.Count);
        if (beyond > 0)
            throw new InvalidDataException(
                $"option 'pool-after' names convolution {beyond}, but 'filters' has {options.Filters.Count}; "
                    + "expected one of those. Correct either."
            );
    }

    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers)
    {
        if (data.Sample is not [var channels, var samples])
            throw new InvalidDataException(
                $"network 'conv1d': samples have {data.Sample.Count} dimensions; "
                    + "expected signals [channels, samples]. Use a data set of signals, or another network."
            );
        List<(string, nn.Module<Tensor, Tensor>)> modules = [];
        long length = samples;
        for (int i = 1; i <= options.Filters.Count; i++)
        {
            int filters = Widths.Scale(options.Filters[i - 1], options.Width);
            length = LengthAfter(i, length);
            modules.AddRange(Convolution(layers, i, channels, filters));
            channels = filters;
        }
        modules.Add(("flatten", nn.Flatten()));
        modules.AddRange(Classifier.Make(layers, channels * length, [.. options.Hidden, data.Classes], options.Bias));
        return nn.Sequential(modules);
    }

    private IEnumerable<(string, nn.Module<Tensor, Tensor>)> Convolution(
        ILayers layers,
        int i,
        long inputs,
        long filters
    )
    {
        int kernel = options.Kernels[i - 1];
        if (options.Padding)
            yield return ($"pad{i}", nn.ConstantPad1d(((kernel - 1) / 2, kernel / 2), 0));
        var convolution = new Kernel
        {
            Inputs = inputs,
            Outputs = filters,
            Size = [kernel],
            Bias = options.Bias,
        };
        yield return ($"conv{i}", layers.Convolution($"conv{i}", convolution));
        if (options.PoolAfter.Contains(i))
            yield return ($"pool{i}", nn.MaxPool1d(options.Pool));
        yield return ($"bn{i}", nn.BatchNorm1d(filters));
        yield return ($"act{i}", layers.Activation($"act{i}"));
    }

    /// <summary>The length of a signal after a convolution and its maximum.</summary>
    private long LengthAfter(int i, long length)
    {
        if (!options.Padding)
            length -= options.Kernels[i - 1] - 1;
        if (options.PoolAfter.Contains(i))
            length /= options.Pool;
        if (length > 0)
            return length;
        throw new InvalidDataException(
            $"network 'conv1d': nothing of the signal is left after convolution {i}; "
                + "expected one sample at least. Shorten 'kernels' or 'pool-after', or say 'padding: true'."
        );
    }
}
