using Modular.Scenarios;
using Modular.Studies;

namespace Modular.Descriptions;

/// <summary>What a study runs, in sentences.</summary>
internal static class StudyText
{
    public static IReadOnlyList<string> Of(Study study)
    {
        int seeds = study.File.Scenario.Study.Seeds;
        string[] hardware = [.. study.Plan.Select(trial => trial.Hardware).Distinct()];
        return
        [
            $"{Words.Count(study.Plan.Count, "trial")}: {Words.Count(seeds, "seed")} ({(seeds == 1 ? "0" : $"0 to {seeds - 1}")}) times {hardware.Length} versions of the hardware.",
            .. study.Subjects.Names.Count == 0 ? [] : Versions(study.Subjects.Names),
            .. study.Subjects.Tolerance is ToleranceChoice choice ? [Tolerances(choice)] : Array.Empty<string>(),
            "A seed stands for the initial weights, the order of the samples and one chip with its own devices. All hardware of a seed shares them and every random draw that its dials have in common, so each difference is paired.",
        ];
    }

    private static string Tolerances(ToleranceChoice choice) =>
        $"Tolerances: {Words.List([.. choice.Imperfections!])} {(choice.Imperfections!.Count == 1 ? "is" : "are each")} turned to {Words.List([.. choice.Strengths.Prepend(0).Select(Measure.Number)])}, "
        + $"{Words.List([.. choice.Contexts.Select(context => context == ToleranceContext.Alone ? "all others off" : "all others on")])}, to find the strength that costs {Measure.Number(choice.Loss)} points.";

    private static string[] Versions(IReadOnlyList<string> names) =>
    [
        $"Versions: ideal (every dial off), all ({Words.List(names)} on), all but one of these, and only one of these.",
        "Ranked by what fixing one buys: the accuracy of all but it, minus that of all, with 95 % intervals over the seeds.",
    ];
}
