using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Benchmarks.Inference;

/// <summary>
/// Networks with random binary weights, binary activations and no biases; batch norms know their sums.
/// </summary>
internal static class BinaryNetworks
{
    /// <summary>Fully connected layers of these widths, from the inputs on.</summary>
    public static IReadOnlyList<nn.Module<Tensor, Tensor>> Perceptron(params int[] widths)
    {
        HostLayers layers = Layers();
        var modules = new List<nn.Module<Tensor, Tensor>>();
        for (int i = 1; i < widths.Length; i++)
        {
            modules.Add(layers.Linear($"fc{i}", widths[i - 1], widths[i], bias: false));
            modules.Add(nn.BatchNorm1d(widths[i]));
            if (i < widths.Length - 1)
                modules.Add(layers.Activation($"act{i}"));
        }
        return modules;
    }

    /// <summary>
    /// The VGG of f channels for pictures of 3 x 32 x 32 points: f, f, pool, 2f, 2f, pool, 4f, 4f, pool, 512, 10
    /// (arXiv:2007.14234 [code]).
    /// </summary>
    public static IReadOnlyList<nn.Module<Tensor, Tensor>> Vgg(int f)
    {
        HostLayers layers = Layers();
        var modules = new List<nn.Module<Tensor, Tensor>>();
        int inputs = 3;
        int[] channels = [f, f, 2 * f, 2 * f, 4 * f, 4 * f];
        for (int i = 1; i <= channels.Length; i++)
        {
            modules.Add(layers.Convolution($"conv{i}", Kernel(inputs, channels[i - 1])));
            if (i % 2 == 0)
                modules.Add(nn.MaxPool2d(2));
            modules.Add(nn.BatchNorm2d(channels[i - 1]));
            modules.Add(layers.Activation($"act{i}"));
            inputs = channels[i - 1];
        }
        modules.Add(nn.Flatten());
        modules.Add(layers.Linear("fc1", 16 * inputs, 512, bias: false));
        modules.Add(nn.BatchNorm1d(512));
        modules.Add(layers.Activation("act7"));
        modules.Add(layers.Linear("fc2", 512, 10, bias: false));
        modules.Add(nn.BatchNorm1d(10));
        return modules;
    }

    /// <summary>That of Scenarios/bit-error-tolerance-cifar10-small.yaml, without biases.</summary>
    public static IReadOnlyList<nn.Module<Tensor, Tensor>> SmallVgg()
    {
        HostLayers layers = Layers();
        var modules = new List<nn.Module<Tensor, Tensor>>();
        int[] channels = [3, 33, 65, 129];
        for (int i = 1; i < channels.Length; i++)
        {
            modules.Add(layers.Convolution($"conv{i}", Kernel(channels[i - 1], channels[i])));
            modules.Add(nn.MaxPool2d(2));
            modules.Add(nn.BatchNorm2d(channels[i]));
            modules.Add(layers.Activation($"act{i}"));
        }
        modules.Add(nn.Flatten());
        modules.Add(layers.Linear("fc1", 16 * 129, 257, bias: false));
        modules.Add(nn.BatchNorm1d(257));
        modules.Add(layers.Activation("act4"));
        modules.Add(layers.Linear("fc2", 257, 10, bias: false));
        modules.Add(nn.BatchNorm1d(10));
        return modules;
    }

    private static HostLayers Layers() => new(new LayerPolicy(new PrecisionChoice(), Precision.Binary), seed: 1);

    private static Kernel Kernel(int inputs, int outputs) =>
        new()
        {
            Inputs = inputs,
            Outputs = outputs,
            Size = [3, 3],
            Padding = [1, 1],
            Bias = false,
        };
}
