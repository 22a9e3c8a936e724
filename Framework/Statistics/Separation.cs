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

    /// <param name="values">For each quantity its value by seed; a pair is compared over the seeds that both
    /// have.</param>
    /// <param name="level">The chance of any false separation, at most.</param>
    /// <param name="sampled">Of the difference of two, what it owes to a sample of orders; nothing unless
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
        var pairs = (
            from i in Enumerable.Range(0, values.Count)
            from j in Enumerable.Range(0, i)
            select (i, j)
        ).ToArray();
        double[][] differences =
        [
            .. pairs.Select(pair => Paired.Difference(values[pair.i], values[pair.j]).Values.ToArray()),
        ];
        bool[] apart = Holm.Rejected(
            [.. pairs.Select((pair, k) => Interval.P(differences[k], sampled?.Invoke(pair.i, pair.j) ?? default))],
            level
        );
        for (int k = 0; k < pairs.Length; k++)
            if (apart[k])
                separation.Set(pairs[k], Math.Sign(differences[k].Average()));
        return separation;
    }

    public RankInterval Rank(int i) => new(1 + Count(i, -1), means.Length - Count(i, 1));

    /// <summary>
    /// Whether every two neighbours in the order of the means are told apart; so it is where there are no neighbours.
    /// </summary>
    public bool Complete => !Open.Any();

    /// <summary>Neighbours in the order of the means that are not told apart.</summary>
    public IEnumerable<(int First, int Second)> Open
    {
        get
        {
            int[] order = [.. Enumerable.Range(0, means.Length).OrderByDescending(i => means[i])];
            return order.Zip(order.Skip(1)).Where(pair => greater[pair.First, pair.Second] == 0);
        }
    }

    private void Set((int I, int J) pair, int sign) =>
        (greater[pair.I, pair.J], greater[pair.J, pair.I]) = (sign, -sign);

    private int Count(int i, int sign) => Enumerable.Range(0, means.Length).Count(j => greater[i, j] == sign);
}
