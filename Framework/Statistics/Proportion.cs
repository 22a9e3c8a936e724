namespace Modular.Statistics;

/// <summary>
/// A share of independent cases with its 95 % interval by E. B. Wilson (J. Am. Stat. Assoc. 22, 209, 1927), which is
/// also valid where none or all of them are hits.
/// </summary>
/// <param name="Share">The number of hits over that of cases; NaN where there is no case.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
internal readonly record struct Proportion(double Share, double Low, double High)
{
    private const double Z = 1.959963984540054; // normal quantile of 0.975

    /// <summary>Estimates a share from the number of hits among all cases.</summary>
    public static Proportion Estimate(long hits, long cases)
    {
        double share = (double)hits / cases;
        double shrunk = 1 / (1 + Z * Z / cases);
        double middle = (share + Z * Z / (2.0 * cases)) * shrunk;
        double half = Z * Math.Sqrt(share * (1 - share) / cases + Z * Z / (4.0 * cases * cases)) * shrunk;
        double low = hits == 0 ? 0 : middle - half;
        double high = hits == cases ? 1 : middle + half;
        return new Proportion(share, low, high);
    }
}
