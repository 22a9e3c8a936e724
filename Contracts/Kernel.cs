namespace Modular.Contracts;

/// <summary>A convolution; the length of <see cref="Size"/> is its dimension.</summary>
public sealed record Kernel
{
    /// <summary>Channels in.</summary>
    public required long Inputs { get; init; }

    /// <summary>Channels out.</summary>
    public required long Outputs { get; init; }

    /// <summary>Points of the kernel, one number a dimension.</summary>
    public required long[] Size { get; init; }

    /// <summary>1 in every dimension unless given.</summary>
    public long[]? Stride { get; init; }

    /// <summary>0 in every dimension unless given.</summary>
    public long[]? Padding { get; init; }

    /// <summary>Groups of channels.</summary>
    public long Groups { get; init; } = 1;

    /// <summary>Whether each output channel has a bias.</summary>
    public bool Bias { get; init; } = true;
}
