using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Descriptions;
using Modular.Loading;
using Modular.Runs.Variants;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Studies.Tolerances;

namespace Modular.Commands;

/// <summary>
/// The command <c>modular validate SCENARIO</c>: reports everything that is known to be wrong before the first trial.
/// </summary>
internal static class ValidateCommand
{
    private const int MostNames = 20;

    /// <summary>Returns the command with its options and its action.</summary>
    public static Command Make()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        Option<string[]> plugins = CommonOptions.Plugins();
        var strict = new Option<bool>("--strict")
        {
            Description = "Refuses what is only warned of otherwise, such as settings without effect.",
        };
        var command = new Command("validate", "Checks a scenario without running it.")
        {
            scenario,
            set,
            plugins,
            strict,
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            ScenarioFile file = ScenarioFile.ReadUnchecked(
                parsed.GetRequiredValue(scenario),
                parsed.GetValue(set) ?? []
            );
            PluginCatalog catalog = CommonOptions.LoadForStudy(parsed.GetValue(plugins) ?? []);
            Action<IReadOnlyList<string>> warn = parsed.GetValue(strict) ? Warnings.Refuse : Warnings.Show;
            if (VariantPlan.IsAsked(file))
                return Run(file, VariantPlan.Expand(file, catalog), catalog, warn);
            Study study = Study.Bind(file, catalog);
            IReadOnlyList<string> warnings = StudyWarnings.Find(study);
            warn(warnings);
            Answer.Give(() => ScenarioAnswer.Describe(study, warnings));
            return Run(study);
        });
        return command;
    }

    private static int Run(
        ScenarioFile file,
        IReadOnlyList<Variant> variants,
        PluginCatalog catalog,
        Action<IReadOnlyList<string>> warn
    )
    {
        IReadOnlyList<string> warnings = [];
        int trials = VariantRun.Check(variants, catalog, found => warn(warnings = found));
        Answer.Give(() => ScenarioAnswer.Describe(file.Path, file.Scenario.Name, variants, trials, warnings));
        List<string> names = [.. variants.Take(MostNames).Select(variant => variant.Name)];
        if (variants.Count > MostNames)
            names.Add("...");
        Terminal.Line(
            $"{file.Path}: valid. {variants.Count} variants, {trials} trials together: {string.Join(", ", names)}."
        );
        return ExitCode.Done;
    }

    private static int Run(Study study)
    {
        string versions = StudyText.Versions(study.Attribution);
        string names = string.Join(", ", study.Subjects.Names);
        int tolerances = study.Plan.Count(trial => TolerancePlan.IsForTolerance(trial.Hardware));
        string ofThem = tolerances == 0 ? "" : $" {tolerances} of them are for tolerances.";
        Terminal.Line(
            $"{study.File.Path}: valid. {study.Plan.Count} trials: {versions} of {names}, "
                + $"with {StudyText.Seeds(study)}.{ofThem}"
        );
        if (study.Tuning is { } tuning)
            Terminal.Line(TuningText.Count(tuning));
        if (IdealReading.DescribeErrors(study.Rig) is { } errors)
            Terminal.Line(errors);
        return ExitCode.Done;
    }
}
