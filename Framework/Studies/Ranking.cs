using Modular.Studies.Statistics;

namespace Modular.Studies;

/// <summary>Which imperfection costs how much accuracy. A pure function of the outcomes; a seed counts in a difference where both of its trials were done.</summary>
internal sealed record Ranking
{
    /// <summary>Accuracy of ideal hardware and of the complete hardware, percent.</summary>
    public required Interval Ideal { get; init; }
    public required Interval All { get; init; }

    /// <summary>By what fixing them buys, most first.</summary>
    public required IReadOnlyList<RankedSubject> Subjects { get; init; }

    public static Ranking Of(IReadOnlyList<string> names, IEnumerable<Outcome> outcomes)
    {
        ILookup<string, Outcome> done = outcomes.Where(outcome => outcome.Done).ToLookup(outcome => outcome.Hardware);
        IReadOnlyDictionary<int, double> Accuracy(string hardware) => done[hardware].ToDictionary(outcome => outcome.Seed, outcome => outcome.Accuracy!.Value);
        IReadOnlyDictionary<int, double> ideal = Accuracy(StudyPlan.Ideal), all = Accuracy(StudyPlan.All);
        IReadOnlyDictionary<int, double>[] buys = [.. names.Select(name => Difference(Accuracy(StudyPlan.Without(name)), all))];
        int[] ranks = Ranks(buys);
        var subjects = names.Select((name, i) => new RankedSubject
        {
            Name = name,
            Rank = ranks[i],
            Buys = Interval.Of([.. buys[i].Values]),
            Costs = Interval.Of([.. Difference(ideal, Accuracy(StudyPlan.Only(name))).Values]),
        });
        return new Ranking
        {
            Ideal = Interval.Of([.. ideal.Values]),
            All = Interval.Of([.. all.Values]),
            Subjects = [.. subjects.OrderBy(subject => subject.Rank).ThenByDescending(subject => subject.Buys.Mean)],
        };
    }

    /// <summary>Pairs that the two columns put in opposite orders, by their means.</summary>
    public IEnumerable<(RankedSubject Buys, RankedSubject Costs)> Disagreements =>
        from i in Enumerable.Range(0, Subjects.Count)
        from j in Enumerable.Range(0, Subjects.Count)
        where Subjects[i].Buys.Mean > Subjects[j].Buys.Mean && Subjects[i].Costs.Mean < Subjects[j].Costs.Mean
        select (Subjects[i], Subjects[j]);

    /// <summary>Paired t tests of every two subjects on their differences seed by seed, Holm's correction over all of them.</summary>
    private static int[] Ranks(IReadOnlyDictionary<int, double>[] buys)
    {
        var pairs = (from i in Enumerable.Range(0, buys.Length) from j in Enumerable.Range(0, i) select (i, j)).ToArray();
        double[][] differences = [.. pairs.Select(pair => Difference(buys[pair.i], buys[pair.j]).Values.ToArray())];
        bool[] apart = Holm.Rejected([.. differences.Select(Interval.P)]);
        int[] ranks = [.. buys.Select(_ => 1)];
        for (int k = 0; k < pairs.Length; k++)
            if (apart[k]) ranks[differences[k].Average() > 0 ? pairs[k].j : pairs[k].i]++;
        return ranks;
    }

    private static IReadOnlyDictionary<int, double> Difference(IReadOnlyDictionary<int, double> left, IReadOnlyDictionary<int, double> right) =>
        left.Keys.Where(right.ContainsKey).Order().ToDictionary(seed => seed, seed => left[seed] - right[seed]);
}
