using Modular.Contracts;

namespace Modular.Framework.Tests;

/// <summary>The sizes of one convolution.</summary>
/// <param name="Samples">How many samples are convolved at once.</param>
/// <param name="Channels">Those of the inputs and of the outputs.</param>
/// <param name="Points">The points of a sample, one number for each dimension.</param>
/// <param name="Size">The points of the kernel, one number for each dimension.</param>
public sealed record ConvolutionShape(long Samples, long[] Channels, long[] Points, long[] Size)
{
    public long Groups { get; init; } = 1;

    public long[]? Padding { get; init; }

    public long[]? PaddingAfter { get; init; }

    public long[]? Stride { get; init; }

    public long[]? Dilation { get; init; }

    public bool HasBias { get; init; } = true;

    public long[] Input => [Samples, Channels[0], .. Points];

    public long[] Weight => [Channels[1], Channels[0] / Groups, .. Size];

    public long Numbers => Input.Aggregate((a, b) => a * b);

    public long WeightNumbers => Weight.Aggregate((a, b) => a * b);

    public Kernel Kernel =>
        new()
        {
            Inputs = Channels[0],
            Outputs = Channels[1],
            Size = Size,
            Stride = Stride,
            Padding = Padding,
            PaddingAfter = PaddingAfter,
            Dilation = Dilation,
            Groups = Groups,
            Bias = HasBias,
        };

    public override string ToString() =>
        $"{string.Join('x', Input)} by {string.Join('x', Weight)} in {Groups}, "
        + $"padding {Text(Padding)} {Text(PaddingAfter)}, stride {Text(Stride)}, dilation {Text(Dilation)}";

    private static string Text(long[]? numbers) => numbers is null ? "-" : string.Join('x', numbers);

    /// <summary>The same kernel for inputs that are padded already.</summary>
    public Kernel Unpadded => Kernel with { Padding = null, PaddingAfter = null };
}
