using Modular.Statistics;
using Modular.Studies;
using Modular.Studies.Tolerances;
using Modular.Studies.Tunings;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>
/// Everything that is computed from the outcomes of a study. It is computed once; console, CSV, Parquet, Markdown and
/// HTML only read it.
/// </summary>
internal sealed record StudyResults
{
    public required Study Study { get; init; }

    /// <summary>The outcomes of the trials that have ended, done or failed.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    public required Ranking Ranking { get; init; }

    /// <summary>The effects of the ranking by every estimator.</summary>
    public required IReadOnlyList<EffectEstimate> Estimates { get; init; }

    /// <summary>
    /// The correlation of two kinds of hardware over the seeds, from the mixed model of the ranking; null where fewer
    /// than two seeds are complete.
    /// </summary>
    public required double? Correlation { get; init; }

    /// <summary>
    /// The change of the accuracy from the first to the last of the measured epochs, over all trials, points; none
    /// where only the last epoch is measured.
    /// </summary>
    public required Interval Settling { get; init; }

    /// <summary>The ranking after each epoch; empty where trials have no learning curves to compare.</summary>
    public required IReadOnlyList<EpochRanking> Course { get; init; }

    /// <summary>What the data show of the effects besides their ranks.</summary>
    public required NotableEffects Effects { get; init; }

    /// <summary>
    /// McNemar's tests within each seed; empty where trials do not record which samples they predict right.
    /// </summary>
    public required IReadOnlyList<SeedTest> SeedTests { get; init; }

    /// <summary>The tolerated strengths; empty where the study asks for none.</summary>
    public required IReadOnlyList<Tolerance> Tolerances { get; init; }

    /// <summary>The read errors, wear and energy of each kind of hardware.</summary>
    public required IReadOnlyList<HardwareCost> Costs { get; init; }

    /// <summary>The recall of each class; empty where the study does not ask for it.</summary>
    public required IReadOnlyList<ClassRecall> Classes { get; init; }

    /// <summary>The results of the tuning's settings, by hardware; empty where nothing is tuned.</summary>
    public IReadOnlyList<TunedHardware> Tuned { get; init; } = [];

    public int Done => Outcomes.Count(outcome => outcome.Done);

    public int Failed => Outcomes.Count - Done;

    /// <summary>The number of trials of the plan that have not run yet.</summary>
    public int Missing => Study.Plan.Count - Outcomes.Count;

    /// <summary>Computes all results. They are a pure function of the study and the outcomes of its trials.</summary>
    public static StudyResults Compute(Study study, IReadOnlyList<Outcome> ended)
    {
        IReadOnlyList<Outcome> outcomes = study.Measure(ended);
        Ranking ranking = Ranking.Compute(study, outcomes);
        IReadOnlyList<EpochRanking> course = EpochRanking.ComputeAll(ranking.How, outcomes);
        NotableEffects effects = NotableEffects.FindAll(ranking, course, outcomes);
        var accuracies = new Accuracies(outcomes, ranking.How.Folds);
        return new StudyResults
        {
            Study = study,
            Outcomes = outcomes,
            Ranking = ranking,
            Estimates = EffectEstimate.ComputeAll(ranking, outcomes),
            Correlation = new EffectEstimator(ranking.How, accuracies).Blocks?.Correlation,
            Settling = ChangeOver(study.File.Scenario.Study.Measure.LastEpochs, outcomes),
            Course = course,
            Effects = effects with { Layers = LayerFamily.FindAll(ranking, study.Rig.Dials) },
            SeedTests = SeedTest.RunAll(ranking.How, outcomes),
            Tolerances = Studies.Tolerances.Tolerances.Compute(study, outcomes),
            Costs = HardwareCost.ForAll(outcomes),
            Classes = ClassRecall.ForAll(ranking.How, outcomes),
        };
    }

    private static Interval ChangeOver(int lastEpochs, IEnumerable<Outcome> outcomes)
    {
        if (lastEpochs == 1)
            return Interval.None;
        IEnumerable<double> changes = outcomes
            .Where(outcome => outcome.Done && outcome.Epochs.Count >= lastEpochs)
            .Select(outcome => outcome.Epochs[^1].Accuracy - outcome.Epochs[^lastEpochs].Accuracy);
        return Interval.FromSamples([.. changes]);
    }
}
