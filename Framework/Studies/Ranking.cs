using Modular.Scenarios;
using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// Which imperfection costs how much accuracy. It is a pure function of the outcomes. A seed counts in a difference
/// where both of its trials were done.
/// </summary>
internal sealed record Ranking
{
    public required Attribution How { get; init; }

    /// <summary>The accuracy of ideal hardware, percent.</summary>
    public required Interval Ideal { get; init; }

    /// <summary>The accuracy of hardware with all imperfections, percent.</summary>
    public required Interval All { get; init; }

    /// <summary>What all imperfections cost together: ideal minus all, points.</summary>
    public Interval Together { get; init; } = Interval.None;

    /// <summary>The imperfections by the effect that decides the rank, the greatest first.</summary>
    public required IReadOnlyList<RankedSubject> Subjects { get; init; }

    /// <summary>The interactions that the study measures, the strongest first.</summary>
    public IReadOnlyList<Interaction> Interactions { get; init; } = [];

    /// <summary>The number of pairs in the correction of the ranks.</summary>
    public int Tests { get; init; }

    /// <summary>The neighbours in the order of the means that the data do not tell apart.</summary>
    public IReadOnlyList<NeighbourPair> Open { get; init; } = [];

    /// <summary>Where and why a study stopped whose number of seeds depends on the data; null for others.</summary>
    public StoppingPoint? Stop { get; init; }

    /// <summary>Ranks the imperfections of a study, and says where it stopped.</summary>
    public static Ranking Compute(Study study, IReadOnlyList<Outcome> outcomes)
    {
        Ranking ranking = Compute(study.Attribution, outcomes);
        StoppingPoint? stop = ranking.How.Sequential ? SequentialStopping.StopOf(study, ranking, outcomes) : null;
        return StopCorrection.Apply(ranking with { Stop = stop });
    }

    /// <summary>Ranks imperfections from outcomes alone.</summary>
    public static Ranking Compute(Attribution how, IEnumerable<Outcome> outcomes)
    {
        var effects = new SubjectEffects(how, new Accuracies(outcomes, how.Folds));
        Separation separation = effects.Separate();
        string[] Above(int i) => [.. how.Names.Where((_, j) => separation.IsGreater(i, j))];
        RankedSubject[] subjects = [.. how.Names.Select((name, i) => effects.Rank(name, separation.Rank(i), Above(i)))];
        var ranking = new Ranking
        {
            How = how,
            Ideal = effects.Accuracy(StudyPlan.Ideal),
            All = effects.Accuracy(StudyPlan.All),
            Together = effects.Together,
            Subjects = [.. subjects.OrderBy(subject => subject.Rank).ThenByDescending(subject => Mean(how, subject))],
            Interactions = effects.Interactions,
            Tests = separation.Tests,
            Open =
            [
                .. separation.Open.Select(pair => new NeighbourPair(how.Names[pair.First], how.Names[pair.Second])),
            ],
        };
        return NegligibleEffects.Mark(ranking);
    }

    /// <summary>The effect of a subject that decides its rank.</summary>
    public Interval Decides(RankedSubject subject) => subject.Effect(EffectContrasts.Deciding(How.Method));

    private static double Mean(Attribution how, RankedSubject subject) =>
        subject.Effect(EffectContrasts.Deciding(how.Method)).Mean;
}
