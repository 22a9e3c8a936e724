using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Vgg;

/// <summary>
/// The modules of a network in their order, with the names that scenarios use. Batch norms and activations are counted
/// through.
/// </summary>
internal sealed class Stack(ILayers layers, VggOptions options)
{
    private int Deep => options.Channels.Count;

    /// <summary>
    /// Pictures [n, channels, height, width] to [n, last channels, height / 2^pools, width / 2^pools].
    /// </summary>
    public IEnumerable<(string, nn.Module<Tensor, Tensor>)> Convolutions(long channels)
    {
        for (int i = 1; i <= Deep; i++)
        {
            yield return ($"conv{i}", layers.Convolution($"conv{i}", Kernel(channels, options.Channels[i - 1])));
            if (options.PoolAfter.Contains(i))
                yield return ($"pool{i}", nn.MaxPool2d(2));
            channels = options.Channels[i - 1];
            yield return ($"bn{i}", nn.BatchNorm2d(channels));
            yield return ($"act{i}", layers.Activation($"act{i}"));
        }
    }

    /// <summary>[n, inputs] to logits [n, classes].</summary>
    public IEnumerable<(string, nn.Module<Tensor, Tensor>)> Connected(long inputs, long classes)
    {
        long[] widths = [.. options.Hidden, classes];
        for (int i = 1; i <= widths.Length; i++)
        {
            yield return ($"fc{i}", layers.Linear($"fc{i}", inputs, widths[i - 1], options.Bias));
            yield return ($"bn{Deep + i}", nn.BatchNorm1d(widths[i - 1]));
            if (i < widths.Length)
                yield return ($"act{Deep + i}", layers.Activation($"act{Deep + i}"));
            inputs = widths[i - 1];
        }
    }

    private Kernel Kernel(long inputs, long outputs)
    {
        long side = options.Kernel;
        long around = side / 2;
        return new()
        {
            Inputs = inputs,
            Outputs = outputs,
            Size = [side, side],
            Padding = [around, around],
            Bias = options.Bias,
        };
    }
}
