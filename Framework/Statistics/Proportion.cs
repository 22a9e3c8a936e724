namespace Modular.Statistics;

/// <summary>
/// A share of independent cases and its 95 % interval by E. B. Wilson (J. Am. Stat. Assoc. 22, 209, 1927), which holds
/// where none or all of them are hits, too.
/// </summary>
/// <param name="Share">Hits over cases; NaN where there is no case.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
internal readonly record struct Proportion(double Share, double Low, double High)
{
    private const double Z = 1.959963984540054; // normal quantile of 0.975

    public static Proportion Estimate(long hits, long cases)
    {
        double share = (double)hits / cases;
        double shrunk = 1 / (1 + Z * Z / cases);
        double middle = (share + Z * Z / (2.0 * cases)) * shrunk;
        double half = Z * Math.Sqrt(share * (1 - share) / cases + Z * Z / (4.0 * cases * cases)) * shrunk;
        return new Proportion(share, hits == 0 ? 0 : middle - half, hits == cases ? 1 : middle + half);
    }
}
