using Modular.Contracts;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>Describes the trials of a study in sentences.</summary>
internal static class StudyText
{
    private const string Pairing =
        "A seed fixes the initial weights, the order of the samples and one chip with its own devices. "
        + "All hardware of a seed shares them, and shares every random draw that its dials have in common.";

    private const string Digital =
        "Ranking: none, for no layer is in devices. A variant of 'compare' or 'sweep' may be so, as the reference of the "
        + "others; a study of its own is refused.";

    /// <summary>Describes trials, versions of the hardware, ranking, tolerances and pairing.</summary>
    public static IReadOnlyList<string> Describe(Study study)
    {
        List<string> sentences = [Trials(study)];
        if (study.Tuning is { } tuning)
            sentences.AddRange(TuningText.Describe(study, tuning));
        if (study.Attribution.Sequential)
            sentences.Add(MoreSeeds());
        if (study.IsDigital)
            sentences.Add(Digital);
        else if (study.Subjects.Names.Count > 0)
            sentences.AddRange(Ranking(study.Subjects.Names, study.Attribution));
        if (Equal(study) is { } equal)
            sentences.Add(equal);
        if (WithoutTime(study) is { } still)
            sentences.Add(still);
        if (NotRanked(study) is { } leftOut)
            sentences.Add(leftOut);
        sentences.AddRange(Measurements(study));
        if (Cluster(study.File.Scenario.Executor) is { } cluster)
            sentences.Add(cluster);
        sentences.Add(DeviceText.Describe(study.Device));
        sentences.Add(Pairing);
        if (AssumptionText.Describe(study.Rig) is { } assumed)
            sentences.Add(assumed);
        sentences.Add(Errors(study.Attribution.Errors));
        return sentences;
    }

    /// <summary>Describes what is measured besides the ranking, and on which epochs and folds.</summary>
    private static IEnumerable<string> Measurements(Study study)
    {
        MeasureChoice measure = study.File.Scenario.Study.Measure;
        if (study.Attribution.Margin is double margin)
            yield return $"Margin: an effect within {Phrases.Points(margin)} of 0, on both sides, costs nothing that matters.";
        if (study.Subjects.Tolerance is ToleranceChoice choice)
            yield return Tolerances(choice);
        if (measure.LastEpochs is > 1 and int last)
            yield return $"Accuracy of a trial: the mean test accuracy after the last {last} epochs.";
        if (study.Attribution.Folds > 0)
            yield return $"Cross-validation: {Folds(study)}. Seed s tests on fold s mod {study.Attribution.Folds} and trains on "
                + "the others; a fold has whole groups of the data set.";
        if (measure.ByClass)
            yield return "Recall by class and the confusion of classes are measured, too.";
    }

    /// <summary>Describes what the tasks of a cluster ask for; null where the trials run on this machine.</summary>
    private static string? Cluster(ExecutorChoice choice)
    {
        if (choice.Use != ExecutorKind.Slurm)
            return null;
        string?[] asked =
        [
            choice.Partition is null ? null : $"partition {choice.Partition}",
            choice.Time is null ? null : $"{choice.Time} of time",
            choice.Mem is null ? null : $"{choice.Mem} of memory",
            Phrases.Count(choice.Cpus, "core"),
            choice.Gpus == 0 ? null : Phrases.Count(choice.Gpus, "GPU"),
            choice.MaxParallel is { } most ? $"at most {most} at a time" : null,
        ];
        return $"The trials run as tasks of a cluster under Slurm: {string.Join(", ", asked.OfType<string>())}.";
    }

    /// <summary>
    /// Says which versions of the hardware are the same, so that they run only once; null where all differ.
    /// </summary>
    public static string? Equal(Study study)
    {
        IReadOnlyList<string> equal = StudyPlan.EqualHardware(study.Plan);
        if (equal.Count == 0 || study.Subjects.Names.Count == 0)
            return null;
        return $"The same hardware runs once, under one name: {Phrases.List([.. equal])}. "
            + "Effects that use it share these trials.";
    }

    /// <summary>
    /// Names the ranked imperfections that act over time although no time passes; null where there are none.
    /// </summary>
    public static string? WithoutTime(Study study)
    {
        IReadOnlyList<string> names = RankingSubjects.Still(study.File.Scenario, study.Rig.Dials, study.Subjects.Names);
        if (names.Count == 0)
            return null;
        return $"{Idle(names)}: 0.00 says nothing of an aged device.";
    }

    /// <summary>
    /// Names the imperfections that are not ranked because no time passes; null where there are none.
    /// </summary>
    public static string? NotRanked(Study study)
    {
        IReadOnlyList<string> names = study.Subjects.LeftOut;
        if (names.Count == 0)
            return null;
        string it = names.Count == 1 ? "it is" : "they are";
        return $"{Idle(names)}: {it} not ranked. Set conditions.age, to '1 day' say, to rank aged devices.";
    }

    private static string Idle(IReadOnlyList<string> names)
    {
        string act = names.Count == 1 ? "acts" : "act";
        return $"{Phrases.List(names)} {act} while time passes, and none passes between writing and reading "
            + "(conditions.age is 0 s)";
    }

    private static string Errors(ErrorModel errors) =>
        errors switch
        {
            ErrorModel.Paired =>
                "Errors: paired. A difference is taken seed by seed, and its interval is Student's over the seeds.",
            ErrorModel.Mixed =>
                "Errors: mixed. Seeds are a random effect, and all hardware of the ranking has one residual variance.",
            _ =>
                "Errors: unpaired. The seeds of each hardware count as repetitions of their own, and each hardware has its "
                    + "own variance (Welch and Satterthwaite).",
        };

    private static string Trials(Study study)
    {
        string range = study.Seeds == 1 ? "0" : $"0 to {study.Seeds - 1}";
        int versions = study.Plan.Select(trial => trial.Hardware).Distinct().Count();
        return $"{Phrases.Count(study.Plan.Count, "trial")}: {Phrases.Count(study.Seeds, "seed")} ({range}) "
            + $"times {versions} versions of the hardware.";
    }

    /// <summary>
    /// Names the versions of the hardware, to be followed by "of a, b": "ideal, all, all but one and only one". With
    /// one imperfection, "only one" equals all, and "all but one" equals ideal.
    /// </summary>
    public static string Versions(Attribution attribution) =>
        attribution.Method switch
        {
            RankMethod.OneAtATime or RankMethod.LeaveOneOut when attribution.Names.Count == 1 => "ideal and all",
            RankMethod.OneAtATime => "ideal, all and only one",
            RankMethod.Factorial when attribution.Design is { IsFull: false } =>
                $"{attribution.Versions.Count} combinations",
            RankMethod.Factorial => $"all {1 << attribution.Names.Count} combinations",
            RankMethod.Shapley when attribution.Coalitions!.Exact => $"all {1 << attribution.Names.Count} subsets",
            RankMethod.Shapley => $"the {attribution.Versions.Count} subsets along "
                + $"{attribution.Coalitions!.Orders.Count} drawn orders",
            _ => "ideal, all, all but one and only one",
        };

    /// <summary>Writes the number of seeds: "5 seeds", "5 seeds, then up to 20 as needed".</summary>
    public static string Seeds(Study study)
    {
        if (!study.Attribution.Sequential)
            return study.Attribution.Folds > 0 ? Folds(study) : Phrases.Count(study.Seeds, "seed");
        return $"{study.Seeds} seeds, then up to {SequentialStopping.After[^1]} as needed";
    }

    /// <summary>Writes the folds and their repetitions: "5 folds, 2 times".</summary>
    public static string Folds(Study study)
    {
        int folds = study.Attribution.Folds;
        int times = study.Seeds / folds;
        if (times == 1)
            return $"{folds} folds, once";
        return $"{folds} folds, {times} times";
    }

    private static string MoreSeeds()
    {
        string[] counts = [.. SequentialStopping.After.Select(seeds => $"{seeds}")];
        return $"Seeds are added as needed: the ranking is tested after {Phrases.List(counts)} seeds. "
            + "No more seeds are run when all neighbours in it are told apart.";
    }

    private static string[] Ranking(IReadOnlyList<string> names, Attribution attribution) =>
        attribution.Method switch
        {
            RankMethod.OneAtATime =>
            [
                $"Versions: ideal (every dial off), all ({Phrases.List(names)} on), and only one of these.",
                "Ranking: by the accuracy of ideal hardware, minus that of only one, with 95 % intervals over the seeds. "
                    + "It tells what one imperfection costs alone.",
            ],
            RankMethod.Factorial =>
            [
                $"Versions: {Versions(attribution)} of {Phrases.List(names)}, from ideal (none on) to all.",
                "Ranking: by main effect, with 95 % intervals over the seeds. "
                    + "It is the accuracy of all versions without an imperfection, minus that of all versions with it.",
                .. DesignText.Describe(attribution),
            ],
            RankMethod.Shapley =>
            [
                $"Versions: {Versions(attribution)} of {Phrases.List(names)}, from ideal (none on) to all.",
                "Ranking: by Shapley value, with 95 % intervals over the seeds. "
                    + "It is the accuracy lost when an imperfection is added, averaged over all orders of adding them. "
                    + "The values sum to the accuracy of ideal hardware minus that of all.",
            ],
            _ =>
            [
                $"Versions: ideal (every dial off), all ({Phrases.List(names)} on), "
                    + "all but one of these, and only one of these.",
                "Ranking: by the accuracy of all but one, minus that of all, with 95 % intervals over the seeds. "
                    + "It tells what fixing one imperfection buys.",
            ],
        };

    private static string Tolerances(ToleranceChoice choice)
    {
        IReadOnlyList<string> names = choice.Imperfections!;
        string verb = names.Count == 1 ? "is" : "are each";
        string[] strengths = [.. choice.Strengths.Prepend(0).Select(Measure.Number)];
        string[] contexts = [.. choice.Contexts.Select(Describe)];
        return $"Tolerances: {Phrases.List(names)} {verb} set to the strengths {Phrases.List(strengths)}, "
            + $"with {Phrases.List(contexts)}, to find the strength that costs {Phrases.Points(choice.Loss)}.";
    }

    private static string Describe(ToleranceContext context)
    {
        if (context == ToleranceContext.Alone)
            return "all others off";
        return "all others on";
    }
}
