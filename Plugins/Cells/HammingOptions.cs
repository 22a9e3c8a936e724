namespace Modular.Plugins.Cells;

/// <summary>Options of the cell <c>hamming</c>.</summary>
internal sealed record HammingOptions
{
    /// <summary>
    /// Lengths [n, k] of the code: bits of a word and weights in it. Memories of computers use (72, 64); (8, 4) has the
    /// redundancy of a pair.
    /// </summary>
    [HammingLengths]
    public IReadOnlyList<int> Code { get; init; } = [72, 64];
}
