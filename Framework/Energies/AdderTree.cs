namespace Modular.Energies;

/// <summary>
/// Counts full adders. A full adder turns three bits of one weight into two, so it removes one bit. Adding n numbers of
/// b bits therefore takes n b full adders, less the bits of the greatest sum. Half adders are not counted.
/// </summary>
internal static class AdderTree
{
    /// <summary>
    /// The number of bits in the greatest sum of <paramref name="terms"/> numbers of <paramref name="bits"/> bits.
    /// </summary>
    public static int SumBits(long terms, int bits)
    {
        double greatest = terms * (Math.Pow(2, bits) - 1);
        return (int)Math.Floor(Math.Log2(greatest)) + 1;
    }

    /// <summary>
    /// The number of full adders that add <paramref name="terms"/> numbers of <paramref name="bits"/> bits; 0 for a
    /// single number.
    /// </summary>
    public static long FullAdders(long terms, int bits) => Math.Max(0, terms * bits - SumBits(terms, bits));
}
