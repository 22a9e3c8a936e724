namespace Modular.Statistics;

/// <summary>
/// Which of several quantities, known seed by seed, the data tell apart: a paired t test of every two on their
/// differences, Holm's correction over all pairs.
/// </summary>
internal sealed class Separation
{
    private readonly double[] means;
    private readonly int[,] greater;

    private Separation(double[] means)
    {
        this.means = means;
        greater = new int[means.Length, means.Length];
    }

    /// <summary>Tests every two quantities.</summary>
    /// <param name="values">For each quantity its value by seed; a pair is compared over the seeds that both
    /// have.</param>
    /// <param name="level">The chance of any false separation, at most.</param>
    /// <param name="sampled">The error that the difference of two owes to a sample of orders; none unless
    /// given.</param>
    public static Separation Compute(
        IReadOnlyList<IReadOnlyDictionary<int, double>> values,
        double level = 0.05,
        Func<int, int, SampledError>? sampled = null
    )
    {
        var separation = new Separation([
            .. values.Select(one => one.Count == 0 ? double.NegativeInfinity : one.Values.Average()),
        ]);
        Pair[] pairs = [.. Pairs(values.Count)];
        double[][] differences =
        [
            .. pairs.Select(pair => Paired.Difference(values[pair.First], values[pair.Second]).Values.ToArray()),
        ];
        SampledError Error(Pair pair) => sampled?.Invoke(pair.First, pair.Second) ?? default;
        bool[] apart = Holm.Rejected([.. pairs.Select((pair, k) => Interval.P(differences[k], Error(pair)))], level);
        for (int k = 0; k < pairs.Length; k++)
            if (apart[k])
                separation.Set(pairs[k], Math.Sign(differences[k].Average()));
        return separation;
    }

    private static IEnumerable<Pair> Pairs(int count) =>
        from i in Enumerable.Range(0, count)
        from j in Enumerable.Range(0, i)
        select new Pair(i, j);

    /// <summary>The ranks that the data leave open for a quantity.</summary>
    public RankInterval Rank(int i) => new(1 + Count(i, -1), means.Length - Count(i, 1));

    /// <summary>
    /// Whether every two neighbours in the order of the means are told apart; so it is where there are no neighbours.
    /// </summary>
    public bool Complete => !Open.Any();

    /// <summary>Neighbours in the order of the means that are not told apart.</summary>
    public IEnumerable<Pair> Open
    {
        get
        {
            int[] order = [.. Enumerable.Range(0, means.Length).OrderByDescending(i => means[i])];
            return Enumerable
                .Range(0, Math.Max(0, order.Length - 1))
                .Select(i => new Pair(order[i], order[i + 1]))
                .Where(pair => greater[pair.First, pair.Second] == 0);
        }
    }

    private void Set(Pair pair, int sign)
    {
        greater[pair.First, pair.Second] = sign;
        greater[pair.Second, pair.First] = -sign;
    }

    private int Count(int i, int sign) => Enumerable.Range(0, means.Length).Count(j => greater[i, j] == sign);
}
