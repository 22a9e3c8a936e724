using Modular.Statistics;
using Modular.Studies;
using Modular.Studies.Tolerances;
using Modular.Studies.Tunings;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>
/// Everything that follows from the outcomes of a study. It is computed once; console, CSV, Parquet, Markdown and HTML
/// read it and compute nothing themselves.
/// </summary>
internal sealed record StudyResults
{
    public required Study Study { get; init; }

    /// <summary>The outcomes of the trials that were run, whether they were done or failed.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    public required Ranking Ranking { get; init; }

    /// <summary>The ranking after each epoch; empty where trials have no learning curves to compare.</summary>
    public required IReadOnlyList<EpochRanking> Course { get; init; }

    /// <summary>What the data show of the effects besides their ranks.</summary>
    public required NotableEffects Effects { get; init; }

    /// <summary>McNemar's tests within each seed; empty where trials do not say which samples they got right.</summary>
    public required IReadOnlyList<SeedTest> SeedTests { get; init; }

    /// <summary>The tolerated strengths; empty where the study asks for none.</summary>
    public required IReadOnlyList<Tolerance> Tolerances { get; init; }

    /// <summary>What each kind of hardware read wrong, wore and paid.</summary>
    public required IReadOnlyList<HardwareCost> Costs { get; init; }

    /// <summary>What all imperfections cost together: ideal minus complete hardware, paired by seed, points.</summary>
    public required Interval Loss { get; init; }

    /// <summary>What the settings of the tuning reached, by hardware; empty where nothing is tuned.</summary>
    public IReadOnlyList<TunedHardware> Tuned { get; init; } = [];

    public int Done => Outcomes.Count(outcome => outcome.Done);

    public int Failed => Outcomes.Count - Done;

    /// <summary>How many trials of the plan have not run yet.</summary>
    public int Missing => Study.Plan.Count - Outcomes.Count;

    /// <summary>Computes all results. They are a pure function of the study and the outcomes of its trials.</summary>
    public static StudyResults Compute(Study study, IReadOnlyList<Outcome> outcomes)
    {
        Ranking ranking = Ranking.Compute(study, outcomes);
        IReadOnlyList<EpochRanking> course = EpochRanking.ComputeAll(ranking.How, outcomes);
        return new StudyResults
        {
            Study = study,
            Outcomes = outcomes,
            Ranking = ranking,
            Course = course,
            Effects = NotableEffects.FindAll(ranking, course, outcomes),
            SeedTests = SeedTest.RunAll(ranking.How, outcomes),
            Tolerances = Studies.Tolerances.Tolerances.Compute(study, outcomes),
            Costs = HardwareCost.ForAll(outcomes),
            Loss = TotalLoss(ranking.How, outcomes),
        };
    }

    private static Interval TotalLoss(Attribution how, IReadOnlyList<Outcome> outcomes)
    {
        var accuracies = new Accuracies(outcomes);
        IReadOnlyDictionary<int, double> losses = Paired.Difference(
            accuracies.BySeed(StudyPlan.Ideal),
            accuracies.BySeed(StudyPlan.All)
        );
        return Interval.FromSamples([.. losses.Values], how.Level);
    }
}
