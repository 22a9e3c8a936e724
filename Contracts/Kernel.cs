namespace Modular.Contracts;

/// <summary>
/// The kernel of a convolution. The length of <see cref="Size"/> is the dimension of the convolution.
/// </summary>
public sealed record Kernel
{
    /// <summary>The number of input channels.</summary>
    public required long Inputs { get; init; }

    /// <summary>The number of output channels.</summary>
    public required long Outputs { get; init; }

    /// <summary>The size of the kernel in points, one number for each dimension.</summary>
    public required long[] Size { get; init; }

    /// <summary>The stride in points, one number for each dimension; 1 unless given.</summary>
    public long[]? Stride { get; init; }

    /// <summary>
    /// The padding before the first point, one number for each dimension, and after the last unless
    /// <see cref="PaddingAfter"/> is given; 0 unless given.
    /// </summary>
    public long[]? Padding { get; init; }

    /// <summary>
    /// The padding after the last point, one number for each dimension; that of <see cref="Padding"/> unless given.
    /// </summary>
    public long[]? PaddingAfter { get; init; }

    /// <summary>
    /// The distance of neighbouring points of the kernel, one number for each dimension; 1 unless given.
    /// </summary>
    public long[]? Dilation { get; init; }

    /// <summary>The number of groups into which channels are divided.</summary>
    public long Groups { get; init; } = 1;

    /// <summary>Whether each output channel has a bias.</summary>
    public bool Bias { get; init; } = true;
}
