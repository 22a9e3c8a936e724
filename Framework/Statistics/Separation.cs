namespace Modular.Statistics;

/// <summary>
/// Tests which of several quantities the data tell apart: a t test of the difference of every pair, with Holm's
/// correction over all pairs. Quantities with equal numbers in every seed count as one, so that an imperfection without
/// effect costs no power.
/// </summary>
internal sealed class Separation
{
    private readonly double[] means;
    private readonly int[,] greater;

    private Separation(double[] means, int[] same)
    {
        this.means = means;
        int distinct = same.Distinct().Count();
        Tests = distinct * (distinct - 1) / 2;
        greater = new int[means.Length, means.Length];
    }

    /// <summary>Tests every pair of quantities that are known for each seed, on their paired differences.</summary>
    /// <param name="values">
    /// The values by seed of each quantity. A pair is compared over the seeds that both have.
    /// </param>
    /// <param name="level">The greatest chance of any false separation.</param>
    /// <param name="sampled">
    /// The additional error of the difference of two quantities from a sample of orders; none unless given.
    /// </param>
    public static Separation Compute(
        IReadOnlyList<IReadOnlyDictionary<int, double>> values,
        double level = 0.05,
        Func<int, int, SampledError>? sampled = null
    )
    {
        SampledError Error(Pair pair) => sampled?.Invoke(pair.First, pair.Second) ?? default;
        Estimate Difference(Pair pair)
        {
            double[] differences = [.. Paired.Difference(values[pair.First], values[pair.Second]).Values];
            return Estimate.FromSamples(differences).With(Error(pair));
        }
        double[] means = [.. values.Select(one => one.Count == 0 ? double.NaN : one.Values.Average())];
        return Compute(values, means, Difference, level);
    }

    /// <summary>Tests every pair of quantities on an estimate of their difference.</summary>
    /// <param name="values">The values by seed of each quantity.</param>
    /// <param name="means">The estimate of each quantity; NaN where there is none.</param>
    /// <param name="difference">Estimates the first of two quantities minus the second.</param>
    /// <param name="level">The greatest chance of any false separation.</param>
    public static Separation Compute(
        IReadOnlyList<IReadOnlyDictionary<int, double>> values,
        IReadOnlyList<double> means,
        Func<Pair, Estimate> difference,
        double level
    )
    {
        int[] same = Same(values);
        var separation = new Separation(
            [.. means.Select(mean => double.IsNaN(mean) ? double.NegativeInfinity : mean)],
            same
        );
        Pair[] pairs =
        [
            .. Pairs(values.Count).Where(pair => same[pair.First] == pair.First && same[pair.Second] == pair.Second),
        ];
        Estimate[] differences = [.. pairs.Select(difference)];
        bool[] apart = Holm.Rejected([.. differences.Select(P)], level);
        for (int k = 0; k < pairs.Length; k++)
            if (apart[k])
                separation.Set(pairs[k], Math.Sign(differences[k].Mean));
        separation.Copy(same);
        return separation;
    }

    /// <summary>The number of tests in the correction: the pairs of quantities that are not equal.</summary>
    public int Tests { get; }

    /// <summary>Whether the first of two quantities is told apart from the second, and greater.</summary>
    public bool IsGreater(int first, int second) => greater[first, second] > 0;

    private static double P(Estimate difference)
    {
        if (difference.Count < OneSidedTest.LeastSeeds)
            return 1;
        return difference.P;
    }

    /// <summary>
    /// For each quantity, the index of the first one with equal numbers in every seed; mostly its own.
    /// </summary>
    private static int[] Same(IReadOnlyList<IReadOnlyDictionary<int, double>> values) =>
        [
            .. Enumerable
                .Range(0, values.Count)
                .Select(i => Enumerable.Range(0, i + 1).First(j => AreSame(values[i], values[j]))),
        ];

    private static bool AreSame(IReadOnlyDictionary<int, double> one, IReadOnlyDictionary<int, double> other)
    {
        if (ReferenceEquals(one, other))
            return true;
        return one.Count >= OneSidedTest.LeastSeeds
            && one.Count == other.Count
            && one.All(value => other.TryGetValue(value.Key, out double there) && there == value.Value);
    }

    private static IEnumerable<Pair> Pairs(int count) =>
        from i in Enumerable.Range(0, count)
        from j in Enumerable.Range(0, i)
        select new Pair(i, j);

    /// <summary>The ranks that the data leave open for a quantity, by its index.</summary>
    public RankInterval Rank(int i) => new(1 + Count(i, -1), means.Length - Count(i, 1));

    /// <summary>
    /// Whether every two neighbours in the order of the means are told apart; true where there are no neighbours.
    /// </summary>
    public bool Complete => !Open.Any();

    /// <summary>The pairs of neighbours in the order of the means that are not told apart.</summary>
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

    /// <summary>Gives every quantity the results of the first one that is equal to it.</summary>
    private void Copy(int[] same)
    {
        for (int i = 0; i < same.Length; i++)
        for (int j = 0; j < same.Length; j++)
            greater[i, j] = greater[same[i], same[j]];
    }

    private void Set(Pair pair, int sign)
    {
        greater[pair.First, pair.Second] = sign;
        greater[pair.Second, pair.First] = -sign;
    }

    private int Count(int i, int sign) => Enumerable.Range(0, means.Length).Count(j => greater[i, j] == sign);
}
