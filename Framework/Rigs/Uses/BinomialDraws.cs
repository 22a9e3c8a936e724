namespace Modular.Rigs.Uses;

/// <summary>
/// Binomial numbers of one probability, from one random word each, by inversion: a table of the distribution function for
/// each number of trials, made on first use. Probabilities are exact to 2^-32; counts less likely than 1e-13 of the most
/// likely one are left out.
/// </summary>
/// <param name="probability">Of a success in one trial, above 0.</param>
internal sealed class BinomialDraws(double probability)
{
    private const double LeastWeight = 1e-13; // relative to the most likely count
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

    /// <summary>Weights from the mode outwards, by the ratio of neighbouring ones.</summary>
    private Table Build(int n)
    {
        if (probability >= 1)
            return new Table(n, [WordCount]);
        int mode = Math.Min(n, (int)((n + 1) * probability));
        double odds = probability / (1 - probability);
        List<double> weights = [1];
        for (int j = mode; j > 0 && weights[^1] > LeastWeight; j--)
            weights.Add(weights[^1] * j / (odds * (n - j + 1)));
        int first = mode - (weights.Count - 1);
        weights.Reverse();
        for (int j = mode; j < n && weights[^1] > LeastWeight; j++)
            weights.Add(weights[^1] * odds * (n - j) / (j + 1));
        double scale = WordCount / weights.Sum();
        double reached = 0;
        return new Table(first, [.. weights.Select(weight => reached += weight * scale)]);
    }

    /// <summary>A distribution function.</summary>
    /// <param name="First">The least count.</param>
    /// <param name="Reached">How many of the 2^32 words stand for a count or a lesser one, from the first count on.</param>
    private sealed record Table(int First, double[] Reached);
}
