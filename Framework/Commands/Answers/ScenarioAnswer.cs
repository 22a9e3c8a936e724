using Modular.Descriptions;
using Modular.Runs.Variants;
using Modular.Studies;

namespace Modular.Commands.Answers;

/// <summary>The answer of <c>modular validate --json</c> on a scenario without mistakes.</summary>
internal static class ScenarioAnswer
{
    /// <summary>Describes a scenario of one study.</summary>
    public static object Describe(Study study, IReadOnlyList<string> warnings) =>
        new
        {
            Scenario = study.File.Path,
            study.File.Scenario.Name,
            Trials = study.Plan.Count,
            TuningTrials = study.Tuning?.Trials.Count ?? 0,
            study.Seeds,
            Imperfections = study.Subjects.Names,
            Warnings = warnings,
        };

    /// <summary>Describes a scenario of several variants.</summary>
    /// <param name="path">The file of the scenario.</param>
    /// <param name="name">The name of the scenario.</param>
    /// <param name="variants">The variants of the scenario.</param>
    /// <param name="trials">The number of trials of all variants, with those of their tuning.</param>
    /// <param name="warnings">Sentences on settings that the user hardly meant.</param>
    public static object Describe(
        string path,
        string name,
        IReadOnlyList<Variant> variants,
        int trials,
        IReadOnlyList<string> warnings
    ) =>
        new
        {
            Scenario = path,
            Name = name,
            Trials = trials,
            Variants = variants.Select(variant => new { variant.Name, variant.Settings }),
            Warnings = warnings,
        };
}
