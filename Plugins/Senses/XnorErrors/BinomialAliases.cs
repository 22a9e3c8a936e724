using Modular.Devices;

namespace Modular.Plugins.Senses;

/// <summary>
/// Draws binomial numbers of one probability, from one random word each, by alias tables (Walker 1977; Vose 1991,
/// 10.1109/32.92917). The table of a number of trials n is built on first use. Probabilities are exact to 2^-32;
/// counts less likely than 1e-13 of the most likely one are left out.
/// </summary>
internal sealed class BinomialAliases(double probability)
{
    private AliasTable?[] tables = [];

    /// <summary>The number of successes in n trials that a random word stands for.</summary>
    public int Draw(int n, uint word)
    {
        if (n >= tables.Length)
            Array.Resize(ref tables, Math.Max(n + 1, 2 * tables.Length));
        AliasTable table = tables[n] ??= BuildTable(n);
        return table.Draw(word);
    }

    private AliasTable BuildTable(int n)
    {
        BinomialWeights counts = BinomialWeights.Compute(n, probability);
        return new AliasTable(counts.First, counts.Weights);
    }
}
