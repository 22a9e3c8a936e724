namespace Modular.Plugins.Senses;

/// <summary>
/// Draws binomial numbers of one probability, from one random word each, by alias tables (Walker 1977; Vose 1991,
/// 10.1109/32.92917). The table of a number of trials n is built on first use. Probabilities are exact to 2^-32;
/// counts less likely than 1e-13 of the most likely one are left out.
/// </summary>
internal sealed class BinomialDraws(double probability)
{
    private const double LeastWeight = 1e-13; // relative to the most likely count

    private AliasTable?[] tables = [];

    /// <summary>The number of successes in n trials that a random word stands for.</summary>
    public int Draw(int n, uint word)
    {
        if (n >= tables.Length)
            Array.Resize(ref tables, Math.Max(n + 1, 2 * tables.Length));
        AliasTable table = tables[n] ??= BuildTable(n);
        return table.Draw(word);
    }

    /// <summary>Builds the table from the mode outwards, by the ratio of the weights of neighbouring counts.</summary>
    private AliasTable BuildTable(int n)
    {
        if (probability >= 1)
            return new AliasTable(n, [1]);
        int mode = Math.Min(n, (int)((n + 1) * probability));
        double odds = probability / (1 - probability);
        List<double> above = [];
        double weight = 1; // of the mode
        for (int j = mode; j < n && weight > LeastWeight; j++)
        {
            weight = weight * odds * (n - j) / (j + 1);
            above.Add(weight);
        }
        List<double> below = [];
        weight = 1;
        for (int j = mode; j > 0 && weight > LeastWeight; j--)
        {
            weight = weight * j / (odds * (n - j + 1));
            below.Add(weight);
        }
        return new AliasTable(mode - below.Count, [.. below.AsEnumerable().Reverse(), 1, .. above]);
    }
}
