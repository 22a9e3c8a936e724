namespace Modular.Energies;

/// <summary>
/// The full adders that add numbers. A full adder turns three bits of one weight into two, so it takes away one bit:
/// adding n numbers of b bits takes n b full adders, less the bits of the greatest sum. Half adders are not counted.
/// </summary>
internal static class AdderTree
{
    /// <summary>The number of bits that hold the sum of so many numbers of so many bits.</summary>
    public static int SumBits(long terms, int bits)
    {
        double greatest = terms * (Math.Pow(2, bits) - 1);
        return (int)Math.Floor(Math.Log2(greatest)) + 1;
    }

    /// <summary>The number of full adders that add so many numbers of so many bits, 0 for a single number.</summary>
    public static long FullAdders(long terms, int bits) => Math.Max(0, terms * bits - SumBits(terms, bits));
}
