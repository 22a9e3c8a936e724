using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Vgg;

/// <summary>
/// The modules of a network in their order, with the names that scenarios use. Batch norms and activations are numbered
/// through the whole network.
/// </summary>
/// <param name="layers">The host's layers, whose weights live in the memory.</param>
/// <param name="options">The options of the scenario.</param>
internal sealed class Stack(ILayers layers, VggOptions options)
{
    private int Depth => options.Channels.Count;

    /// <summary>
    /// The convolutional part: it takes pictures [n, channels, height, width] to [n, last channels, height / 2^pools,
    /// width / 2^pools].
    /// </summary>
    public IEnumerable<(string, nn.Module<Tensor, Tensor>)> Convolutions(long channels)
    {
        for (int i = 1; i <= Depth; i++)
        {
            long outputs = options.Channels[i - 1];
            yield return ($"conv{i}", layers.Convolution($"conv{i}", Kernel(channels, outputs)));
            if (options.PoolAfter.Contains(i))
                yield return ($"pool{i}", nn.MaxPool2d(2));
            yield return ($"bn{i}", nn.BatchNorm2d(outputs));
            yield return ($"act{i}", layers.Activation($"act{i}"));
            channels = outputs;
        }
    }

    /// <summary>The fully connected part: it takes [n, inputs] to logits [n, classes].</summary>
    public IEnumerable<(string, nn.Module<Tensor, Tensor>)> Connected(long inputs, long classes)
    {
        long[] widths = [.. options.Hidden, classes];
        for (int i = 1; i <= widths.Length; i++)
        {
            long outputs = widths[i - 1];
            yield return ($"fc{i}", layers.Linear($"fc{i}", inputs, outputs, options.Bias));
            yield return ($"bn{Depth + i}", nn.BatchNorm1d(outputs));
            if (i < widths.Length)
                yield return ($"act{Depth + i}", layers.Activation($"act{Depth + i}"));
            inputs = outputs;
        }
    }

    /// <summary>A convolution that keeps the sides of its input.</summary>
    private Kernel Kernel(long inputs, long outputs)
    {
        long side = options.Kernel;
        long padding = side / 2;
        return new()
        {
            Inputs = inputs,
            Outputs = outputs,
            Size = [side, side],
            Padding = [padding, padding],
            Bias = options.Bias,
        };
    }
}
