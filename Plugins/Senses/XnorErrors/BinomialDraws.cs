namespace Modular.Plugins.Senses;

/// <summary>
/// Binomial numbers of one probability, one word each, by alias tables (Walker 1977; Vose 1991, 10.1109/32.92917). A
/// table is made when its n is first asked for. Probabilities are right to 2^-32 of the whole, what lies below 1e-13 of
/// the most likely count left out.
/// </summary>
internal sealed class BinomialDraws(double probability)
{
    private const double Least = 1e-13;

    private AliasTable?[] tables = [];

    /// <summary>How many of n happen.</summary>
    public int Draw(int n, uint word)
    {
        if (n >= tables.Length)
            Array.Resize(ref tables, Math.Max(n + 1, 2 * tables.Length));
        return (tables[n] ??= Table(n)).Draw(word);
    }

    private AliasTable Table(int n)
    {
        if (probability >= 1)
            return new AliasTable(n, [1]);
        int mode = Math.Min(n, (int)((n + 1) * probability));
        double odds = probability / (1 - probability);
        List<double> below = [];
        List<double> above = [1];
        for (int j = mode; j < n && above[^1] > Least; j++)
            above.Add(above[^1] * odds * (n - j) / (j + 1));
        for (int j = mode; j > 0 && (below.Count == 0 || below[^1] > Least); j--)
            below.Add((below.Count == 0 ? 1 : below[^1]) * j / (odds * (n - j + 1)));
        return new AliasTable(mode - below.Count, [.. below.AsEnumerable().Reverse(), .. above]);
    }
}
