using Modular.Descriptions;
using Modular.Runs.Variants;
using Modular.Studies;

namespace Modular.Commands.Answers;

/// <summary>What <c>modular validate --json</c> tells of a scenario that is right.</summary>
internal static class ScenarioAnswer
{
    /// <summary>A scenario of one study.</summary>
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

    /// <summary>A scenario of several variants.</summary>
    /// <param name="path">The file of the scenario.</param>
    /// <param name="name">Its name.</param>
    /// <param name="variants">The variants.</param>
    /// <param name="trials">The trials of all of them, those of their tuning among them.</param>
    /// <param name="warnings">What is hardly meant.</param>
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
