using System.CommandLine;
using Modular.Descriptions;
using Modular.Loading;
using Modular.Runs.Variants;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Studies.Tolerances;

namespace Modular.Commands;

/// <summary>
/// <c>modular validate SCENARIO</c>: everything that can be known to be wrong before the first trial.
/// </summary>
internal static class ValidateCommand
{
    public static Command Make()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command("validate", "Checks a scenario without running it.") { scenario, set, plugins };
        command.SetAction(parsed =>
        {
            ScenarioFile file = ScenarioFile.ReadUnchecked(
                parsed.GetRequiredValue(scenario),
                parsed.GetValue(set) ?? []
            );
            PluginCatalog catalog = CommonOptions.Load(parsed.GetValue(plugins) ?? []);
            return VariantPlan.IsAsked(file)
                ? Run(file, VariantPlan.Expand(file), catalog)
                : Run(Study.Bind(file, catalog));
        });
        return command;
    }

    private static int Run(ScenarioFile file, IReadOnlyList<Variant> variants, PluginCatalog catalog)
    {
        int trials = VariantRun.Check(variants, catalog);
        Terminal.Line(
            $"{file.Path}: valid. {variants.Count} variants, {trials} trials together: {string.Join(", ", variants.Take(20).Select(variant => variant.Name))}{(variants.Count > 20 ? ", ..." : "")}."
        );
        return ExitCode.Done;
    }

    private static int Run(Study study)
    {
        int more = study.Plan.Count(trial => trial.Hardware.StartsWith(TolerancePlan.Prefix));
        Terminal.Line(
            $"{study.File.Path}: valid. {study.Plan.Count} trials: {StudyText.Versions(study.Attribution)} of {string.Join(", ", study.Subjects.Names)}, with {StudyText.Seeds(study)}."
                + (more == 0 ? "" : $" {more} of them are for tolerances.")
        );
        if (IdealReading.DescribeErrors(study.Rig) is { } wrong)
            Terminal.Line(wrong);
        return ExitCode.Done;
    }
}
