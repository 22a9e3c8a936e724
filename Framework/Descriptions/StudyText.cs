using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>What a study runs, in sentences.</summary>
internal static class StudyText
{
    public static IReadOnlyList<string> Describe(Study study)
    {
        int seeds = study.Seeds;
        string[] hardware = [.. study.Plan.Select(trial => trial.Hardware).Distinct()];
        return
        [
            $"{Phrases.Count(study.Plan.Count, "trial")}: {Phrases.Count(seeds, "seed")} ({(seeds == 1 ? "0" : $"0 to {seeds - 1}")}) times {hardware.Length} versions of the hardware.",
            .. study.Attribution.Sequential ? [Sequel] : Array.Empty<string>(),
            .. study.Subjects.Names.Count == 0 ? [] : Versions(study.Subjects.Names, study.Attribution),
            .. study.Subjects.Tolerance is ToleranceChoice choice ? [Tolerances(choice)] : Array.Empty<string>(),
            "A seed stands for the initial weights, the order of the samples and one chip with its own devices. All hardware of a seed shares them and every random draw that its dials have in common, so each difference is paired.",
        ];
    }

    /// <summary>Which hardware is run, before "of a, b": "ideal, all, all but one and only one".</summary>
    public static string Versions(Attribution how) =>
        how.Method switch
        {
            RankMethod.OneAtATime => "ideal, all and only one",
            RankMethod.Shapley when how.Coalitions!.Exact => $"all {1 << how.Names.Count} subsets",
            RankMethod.Shapley => $"the {how.Versions.Count} subsets along {how.Coalitions!.Orders.Count} drawn orders",
            _ => "ideal, all, all but one and only one",
        };

    /// <summary>"5 seeds", "5, 10 or 20 seeds".</summary>
    public static string Seeds(Study study) =>
        study.Attribution.Sequential
            ? $"{study.Seeds} seeds, then up to {SequentialStopping.After[^1]} as the data ask"
            : $"{study.Seeds} seeds";

    private static string Sequel =>
        $"More seeds follow as the data ask: the ranking is looked at after {Phrases.List([.. SequentialStopping.After.Select(seeds => $"{seeds}")])} seeds, and no more are run once every two neighbours in it are told apart.";

    private static string[] Versions(IReadOnlyList<string> names, Attribution how) =>
        how.Method switch
        {
            RankMethod.OneAtATime =>
            [
                $"Versions: ideal (every dial off), all ({Phrases.List(names)} on), and only one of these.",
                "Ranked by what one costs alone: the accuracy of ideal hardware, minus that of only it, with 95 % intervals over the seeds.",
            ],
            RankMethod.Shapley =>
            [
                $"Versions: {Versions(how)} of {Phrases.List(names)}, from ideal (none on) to all.",
                "Ranked by Shapley value: the accuracy that one takes away when it is added, averaged over all orders in which these may be added, with 95 % intervals over the seeds. The values add up to ideal minus all.",
            ],
            _ =>
            [
                $"Versions: ideal (every dial off), all ({Phrases.List(names)} on), all but one of these, and only one of these.",
                "Ranked by what fixing one buys: the accuracy of all but it, minus that of all, with 95 % intervals over the seeds.",
            ],
        };

    private static string Tolerances(ToleranceChoice choice) =>
        $"Tolerances: {Phrases.List([.. choice.Imperfections!])} {(choice.Imperfections!.Count == 1 ? "is" : "are each")} turned to {Phrases.List([.. choice.Strengths.Prepend(0).Select(Measure.Number)])}, "
        + $"{Phrases.List([.. choice.Contexts.Select(context => context == ToleranceContext.Alone ? "all others off" : "all others on")])}, to find the strength that costs {Measure.Number(choice.Loss)} points.";
}
