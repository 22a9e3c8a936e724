namespace Modular.Contracts;

/// <summary>What a sense leaves to be added digitally for one output.</summary>
public sealed record PartialSums
{
    /// <summary>The number of terms of each sum, 1 or more.</summary>
    public required long Terms { get; init; }

    /// <summary>The number of bits of a term.</summary>
    public required int Bits { get; init; }

    /// <summary>The time of one use of the matrix, seconds.</summary>
    public required double Seconds { get; init; }
}
