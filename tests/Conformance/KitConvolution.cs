using Modular.Contracts;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>A plain convolution over 1, 2 or 3 dimensions.</summary>
internal sealed class KitConvolution : nn.Module<Tensor, Tensor>
{
    private readonly Kernel kernel;
    private readonly Parameter weight;
    private readonly Parameter? bias;
    private readonly long[] stride;
    private readonly long[] padding;

    public KitConvolution(Kernel kernel)
        : base(nameof(KitConvolution))
    {
        this.kernel = kernel;
        using Tensor drawn = randn([kernel.Outputs, kernel.Inputs / kernel.Groups, .. kernel.Size]);
        weight = new Parameter(0.1 * drawn);
        bias = kernel.Bias ? new Parameter(zeros(kernel.Outputs)) : null;
        stride = kernel.Stride ?? Array.ConvertAll(kernel.Size, _ => 1L);
        padding = kernel.Padding ?? Array.ConvertAll(kernel.Size, _ => 0L);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        long[] dilation = kernel.Dilation ?? Array.ConvertAll(kernel.Size, _ => 1L);
        if (kernel.PaddingAfter is { } after && !after.SequenceEqual(padding))
            return Unpadded(Pad(input, after), dilation);
        return kernel.Size.Length switch
        {
            1 => nn.functional.conv1d(input, weight, bias, stride[0], padding[0], dilation[0], kernel.Groups),
            2 => nn.functional.conv2d(input, weight, bias, stride, padding, dilation, kernel.Groups),
            _ => nn.functional.conv3d(input, weight, bias, stride, padding, dilation, kernel.Groups),
        };
    }

    private Tensor Unpadded(Tensor padded, long[] dilation)
    {
        using Tensor taken = padded;
        long[] none = new long[padding.Length];
        return kernel.Size.Length switch
        {
            1 => nn.functional.conv1d(padded, weight, bias, stride[0], 0, dilation[0], kernel.Groups),
            2 => nn.functional.conv2d(padded, weight, bias, stride, none, dilation, kernel.Groups),
            _ => nn.functional.conv3d(padded, weight, bias, stride, none, dilation, kernel.Groups),
        };
    }

    /// <summary>Inputs with other padding before the first point than after the last.</summary>
    private Tensor Pad(Tensor input, long[] after) =>
        nn.functional.pad(
            input,
            [.. padding.Zip(after).Reverse().SelectMany(side => new[] { side.First, side.Second })]
        );
}
