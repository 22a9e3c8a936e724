using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// The convolutions of the host's layers: with oneDNN where its numbers are right and it is faster, with libtorch's own
/// loops elsewhere (docs/adr/0009).
/// </summary>
internal static class Convolutions
{
    /// <summary>oneDNN holds channels in blocks of so many, with AVX-512.</summary>
    private const long Block = 16;

    /// <summary>
    /// With strides, the gradient of its inputs was wrong by 10 to 50 % for 48, 80 and 112 input channels, and right
    /// for all multiples of 32 (docs/adr/0009).
    /// </summary>
    private const long StridedBlock = 32;

    /// <summary>
    /// Channels of zeros fill blocks, as long as the products become at most so many times more; oneDNN was 1.9
    /// times as fast as libtorch's own loops, or more (docs/adr/0009).
    /// </summary>
    private const double MostFilling = 1.6;

    /// <summary>A convolution over 1, 2 or 3 dimensions. Another device than the processor has its own way.</summary>
    /// <param name="x">Inputs, float32 [n, channels, points...].</param>
    /// <param name="w">Weights, float32 [outputs, channels of a group, points of the kernel...].</param>
    /// <param name="b">Biases, float32 [outputs]; or null.</param>
    /// <param name="kernel">Strides, paddings, dilations and groups.</param>
    public static Tensor Compute(Tensor x, Tensor w, Tensor? b, Kernel kernel)
    {
        if (!ConvolutionWindows.IsEven(kernel))
        {
            using Tensor padded = ConvolutionWindows.Padded(x, kernel);
            return Compute(padded, w, b, kernel with { Padding = null, PaddingAfter = null });
        }
        if (x.device_type != DeviceType.CPU)
            return Native(x, w, b, kernel);
        if (IsWholeBlocks(kernel))
            return OneDnnConvolution.Compute(x, w, b, kernel);
        if (Filling(kernel) <= MostFilling)
            return Filled(x, w, b, kernel);
        return Native(x, w, b, kernel);
    }

    /// <summary>The convolution as libtorch's switches stand.</summary>
    public static Tensor Native(Tensor x, Tensor w, Tensor? b, Kernel kernel)
    {
        long[] stride = kernel.Stride ?? [.. kernel.Size.Select(_ => 1L)];
        long[] padding = kernel.Padding ?? [.. kernel.Size.Select(_ => 0L)];
        long[] dilation = kernel.Dilation ?? [.. kernel.Size.Select(_ => 1L)];
        return kernel.Size.Length switch
        {
            1 => nn.functional.conv1d(x, w, b, stride[0], padding[0], dilation[0], kernel.Groups),
            2 => nn.functional.conv2d(x, w, b, stride, padding, dilation, kernel.Groups),
            3 => nn.functional.conv3d(x, w, b, stride, padding, dilation, kernel.Groups),
            int n => throw new ArgumentException($"asks for a convolution of {n} dimensions; 1, 2 and 3 are known."),
        };
    }

    /// <summary>Whether the channels of each group fill blocks; where each channel is a group, the groups do.</summary>
    private static bool IsWholeBlocks(Kernel kernel)
    {
        bool isDepthwise = kernel.Groups == kernel.Inputs && kernel.Groups == kernel.Outputs;
        long groups = isDepthwise ? 1 : kernel.Groups;
        long block = ChannelsOfBlock(kernel);
        return kernel.Inputs / groups % block == 0 && kernel.Outputs / groups % block == 0;
    }

    /// <summary>
    /// How many times the products are with filled blocks; infinite where groups forbid to fill them.
    /// </summary>
    private static double Filling(Kernel kernel)
    {
        if (kernel.Groups == 1)
            return (double)Filled(kernel).Inputs * Filled(kernel).Outputs / (kernel.Inputs * kernel.Outputs);
        return double.PositiveInfinity;
    }

    /// <summary>The channels of a block that oneDNN computes rightly.</summary>
    private static long ChannelsOfBlock(Kernel kernel)
    {
        if (kernel.Stride is { } stride && stride.Any(step => step > 1))
            return StridedBlock;
        return Block;
    }

    /// <summary>The kernel with channels up to the next whole block.</summary>
    private static Kernel Filled(Kernel kernel)
    {
        long block = ChannelsOfBlock(kernel);
        long Whole(long channels) => (channels + block - 1) / block * block;
        return kernel with { Inputs = Whole(kernel.Inputs), Outputs = Whole(kernel.Outputs) };
    }

    /// <summary>
    /// Channels of zeros fill the blocks of inputs and outputs; those of the outputs are cut off again.
    /// </summary>
    private static Tensor Filled(Tensor x, Tensor w, Tensor? b, Kernel kernel)
    {
        Kernel filled = Filled(kernel);
        long moreInputs = filled.Inputs - kernel.Inputs;
        long moreOutputs = filled.Outputs - kernel.Outputs;
        long[] points = [.. kernel.Size.SelectMany(_ => new[] { 0L, 0L })];
        using Tensor filledInputs = nn.functional.pad(x, [.. points, 0, moreInputs]);
        using Tensor filledWeights = nn.functional.pad(w, [.. points, 0, moreInputs, 0, moreOutputs]);
        using Tensor? filledBiases = b is null ? null : nn.functional.pad(b, [0, moreOutputs]);
        using Tensor sums = OneDnnConvolution.Compute(filledInputs, filledWeights, filledBiases, filled);
        return sums.narrow(1, 0, kernel.Outputs).contiguous();
    }
}
