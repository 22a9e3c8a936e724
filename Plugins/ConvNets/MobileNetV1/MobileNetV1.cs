using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.ConvNets.MobileNetV1;

/// <summary>
/// MobileNet V1 (Howard et al. 2017, arXiv:1704.04861, table 1): a convolution, 13 pairs of a depthwise and a pointwise
/// convolution, each with batch norm and activation, a mean over the picture, and a fully connected layer. Its ReLU is
/// the scenario's activation.
/// </summary>
internal sealed class MobileNetV1 : INetwork
{
    /// <summary>Filters of the first convolution and of the 13 pointwise ones.</summary>
    private static readonly int[] Filters = [32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024];

    private readonly MobileNetV1Options options;

    /// <summary>Makes the network. Throws an InvalidDataException where options contradict each other.</summary>
    public MobileNetV1(MobileNetV1Options options)
    {
        this.options = options;
        if (options.Strides.Count != Filters.Length)
            throw new InvalidDataException(
                $"option 'strides' has {options.Strides.Count} numbers; "
                    + $"expected {Filters.Length}, for the first convolution and the 13 depthwise ones. Correct it."
            );
    }

    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers)
    {
        if (data.Sample is not [var channels, _, _])
            throw new InvalidDataException(
                $"network 'mobilenet-v1': samples have {data.Sample.Count} dimensions; "
                    + "expected pictures [channels, height, width]. Use a data set of pictures, or another network."
            );
        List<(string, nn.Module<Tensor, Tensor>)> modules = [];
        long before = channels;
        for (int i = 0; i < Filters.Length; i++)
        {
            long filters = Widths.Scale(Filters[i], options.Width);
            if (i == 0)
                modules.AddRange(Block(layers, "conv1", Square(before, filters, options.Strides[0])));
            else
                modules.AddRange(Pair(layers, i, before, filters));
            before = filters;
        }
        modules.Add(("pool", nn.AdaptiveAvgPool2d(1)));
        modules.Add(("flatten", nn.Flatten()));
        modules.Add(("fc1", layers.Linear("fc1", before, data.Classes)));
        return nn.Sequential(modules);
    }

    private IEnumerable<(string, nn.Module<Tensor, Tensor>)> Pair(ILayers layers, int i, long inputs, long filters)
    {
        Kernel depthwise = Square(inputs, inputs, options.Strides[i]) with { Groups = inputs };
        var pointwise = new Kernel
        {
            Inputs = inputs,
            Outputs = filters,
            Size = [1, 1],
            Bias = false,
        };
        return [.. Block(layers, $"dw{i}", depthwise), .. Block(layers, $"pw{i}", pointwise)];
    }

    private static IEnumerable<(string, nn.Module<Tensor, Tensor>)> Block(ILayers layers, string name, Kernel kernel) =>
        [
            (name, layers.Convolution(name, kernel)),
            ($"{name}-bn", nn.BatchNorm2d(kernel.Outputs)),
            ($"{name}-act", layers.Activation($"{name}-act")),
        ];

    /// <summary>A kernel of 3 x 3 points, padded with one; batch norm makes a bias useless.</summary>
    private static Kernel Square(long inputs, long outputs, int stride) =>
        new()
        {
            Inputs = inputs,
            Outputs = outputs,
            Size = [3, 3],
            Stride = [stride, stride],
            Padding = [1, 1],
            Bias = false,
        };
}
