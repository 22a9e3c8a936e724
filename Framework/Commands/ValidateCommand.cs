using System.CommandLine;
using Modular.Studies;
using Modular.Studies.Tolerances;

namespace Modular.Commands;

/// <summary><c>modular validate SCENARIO</c>: everything that can be known to be wrong before the first trial.</summary>
internal static class ValidateCommand
{
    public static Command Make()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set(), plugins = CommonOptions.Plugins();
        var command = new Command("validate", "Checks a scenario without running it.") { scenario, set, plugins };
        command.SetAction(parsed => Run(CommonOptions.Prepare(parsed.GetRequiredValue(scenario), parsed.GetValue(set) ?? [], parsed.GetValue(plugins) ?? [])));
        return command;
    }

    private static int Run(Study study)
    {
        int more = study.Plan.Count(trial => trial.Hardware.StartsWith(TolerancePlan.Prefix));
        Terminal.Line($"{study.File.Path}: valid. {study.Plan.Count} trials: ideal, all, all but one and only one of {string.Join(", ", study.Subjects.Names)}, with {study.File.Scenario.Study.Seeds} seeds."
            + (more == 0 ? "" : $" {more} of them are for tolerances."));
        return ExitCode.Done;
    }
}
