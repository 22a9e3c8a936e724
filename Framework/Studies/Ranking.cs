using Modular.Scenarios;
using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// Which imperfection costs how much accuracy. A pure function of the outcomes; a seed counts in a difference where
/// both of its trials were done.
/// </summary>
internal sealed record Ranking
{
    public required Attribution How { get; init; }

    /// <summary>Accuracy of ideal hardware and of the complete hardware, percent.</summary>
    public required Interval Ideal { get; init; }
    public required Interval All { get; init; }

    /// <summary>By what the method ranks by, most first.</summary>
    public required IReadOnlyList<RankedSubject> Subjects { get; init; }

    /// <summary>Of every two subjects, where every subset of them was run; the strongest first.</summary>
    public IReadOnlyList<Interaction> Interactions { get; init; } = [];

    /// <summary>Neighbours in the order of the means that the data do not tell apart.</summary>
    public IReadOnlyList<(string First, string Second)> Open { get; init; } = [];

    /// <summary>Where and why a study whose number of seeds follows from the data stopped; null for others.</summary>
    public StoppingPoint? Stop { get; init; }

    public static Ranking Compute(Study study, IReadOnlyList<Outcome> outcomes)
    {
        Ranking ranking = Compute(study.Attribution, outcomes);
        return ranking with
        {
            Stop = study.Attribution.Sequential ? SequentialStopping.StopOf(study, ranking, outcomes) : null,
        };
    }

    public static Ranking Compute(Attribution how, IEnumerable<Outcome> outcomes)
    {
        var accuracies = new Accuracies(outcomes);
        ShapleyShares? shares = how.Coalitions is null ? null : new ShapleyShares(how.Coalitions, accuracies);
        IReadOnlyDictionary<int, double>[] values =
        [
            .. how.Names.Select(name => Deciding(name, how, accuracies, shares)),
        ];
        Separation separation = Separation.Compute(
            values,
            how.Level,
            shares is null ? null : (i, j) => shares.Error(how.Player(how.Names[i]), how.Player(how.Names[j]))
        );
        var subjects = how.Names.Select(
            (name, i) => Subject(name, how, accuracies, shares) with { Ranks = separation.Rank(i), Values = values[i] }
        );
        return new Ranking
        {
            How = how,
            Ideal = Interval.FromSamples([.. accuracies.BySeed(StudyPlan.Ideal).Values], how.Level),
            All = Interval.FromSamples([.. accuracies.BySeed(StudyPlan.All).Values], how.Level),
            Subjects =
            [
                .. subjects
                    .OrderBy(subject => subject.Rank)
                    .ThenByDescending(subject =>
                        subject.Values.Count == 0 ? double.NaN : subject.Values.Values.Average()
                    ),
            ],
            Interactions =
            [
                .. (shares?.Interactions(how.Level) ?? []).OrderByDescending(pair => Math.Abs(pair.Points.Mean)),
            ],
            Open = [.. separation.Open.Select(pair => (how.Names[pair.First], how.Names[pair.Second]))],
        };
    }

    /// <summary>
    /// Pairs that the two columns put in opposite orders, by their means; none where a column is empty.
    /// </summary>
    public IEnumerable<(RankedSubject Buys, RankedSubject Costs)> Disagreements =>
        from i in Enumerable.Range(0, Subjects.Count)
        from j in Enumerable.Range(0, Subjects.Count)
        where Subjects[i].Buys.Mean > Subjects[j].Buys.Mean && Subjects[i].Costs.Mean < Subjects[j].Costs.Mean
        select (Subjects[i], Subjects[j]);

    /// <summary>What the method ranks a subject by.</summary>
    public Interval Decides(RankedSubject subject) =>
        How.Method switch
        {
            RankMethod.Shapley => subject.Share,
            RankMethod.OneAtATime => subject.Costs,
            _ => subject.Buys,
        };

    private static IReadOnlyDictionary<int, double> Deciding(
        string name,
        Attribution how,
        Accuracies accuracies,
        ShapleyShares? shares
    ) =>
        shares is not null ? shares.ForPlayer(how.Player(name))
        : how.Method == RankMethod.OneAtATime ? Costs(name, how, accuracies)
        : Buys(name, how, accuracies);

    private static RankedSubject Subject(string name, Attribution how, Accuracies accuracies, ShapleyShares? shares)
    {
        SampledError error = shares?.Error(how.Player(name)) ?? default;
        return new RankedSubject
        {
            Name = name,
            Ranks = default,
            Values = accuracies.BySeed(null),
            Buys = Interval.FromSamples([.. Buys(name, how, accuracies).Values], how.Level),
            Costs = Interval.FromSamples([.. Costs(name, how, accuracies).Values], how.Level),
            Share = shares is null
                ? Interval.None
                : Interval.FromSamples([.. shares.ForPlayer(how.Player(name)).Values], how.Level, error),
            ShareError = error.Count == 0 ? null : error.Error,
        };
    }

    private static IReadOnlyDictionary<int, double> Buys(string name, Attribution how, Accuracies accuracies) =>
        Paired.Difference(accuracies.BySeed(how.Without(name)), accuracies.BySeed(StudyPlan.All));

    private static IReadOnlyDictionary<int, double> Costs(string name, Attribution how, Accuracies accuracies) =>
        Paired.Difference(accuracies.BySeed(StudyPlan.Ideal), accuracies.BySeed(how.Only(name)));
}
