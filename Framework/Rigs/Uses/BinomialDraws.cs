using Modular.Devices;

namespace Modular.Rigs.Uses;

/// <summary>
/// Binomial numbers of one probability, from one random word each, by inversion: a table of the distribution function
/// for each number of trials, made on first use. Probabilities are exact to 2^-32; counts less likely than 1e-13 of the
/// most likely one are left out.
/// </summary>
/// <param name="probability">Of a success in one trial, above 0.</param>
internal sealed class BinomialDraws(double probability)
{
    private const double WordCount = 4294967296.0; // 2^32

    private Table?[] tables = [];

    /// <summary>The number of successes in n trials that a random word stands for.</summary>
    public int Draw(int n, uint word)
    {
        if (n >= tables.Length)
            Array.Resize(ref tables, Math.Max(n + 1, 2 * tables.Length));
        Table table = tables[n] ??= Build(n);
        int low = 0;
        int high = table.Reached.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (word < table.Reached[middle])
                high = middle;
            else
                low = middle + 1;
        }
        return table.First + low;
    }

    private Table Build(int n)
    {
        BinomialWeights counts = BinomialWeights.Compute(n, probability);
        double scale = WordCount / counts.Weights.Sum();
        double reached = 0;
        return new Table(counts.First, [.. counts.Weights.Select(weight => reached += weight * scale)]);
    }

    /// <summary>The distribution function of a number of trials.</summary>
    /// <param name="First">The least count in the table.</param>
    /// <param name="Reached">
    /// How many of the 2^32 words stand for a count or a lesser one, from the first count on.
    /// </param>
    private sealed record Table(int First, double[] Reached);
}
