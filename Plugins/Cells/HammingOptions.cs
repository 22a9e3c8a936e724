namespace Modular.Plugins.Cells;

/// <summary>Options of <c>hamming</c>.</summary>
internal sealed record HammingOptions
{
    /// <summary>
    /// Bits of a word and weights in it, [n, k]: (72, 64) is what memories of computers use, (8, 4) has the redundancy
    /// of a pair.
    /// </summary>
    [OfHamming]
    public IReadOnlyList<int> Code { get; init; } = [72, 64];
}
