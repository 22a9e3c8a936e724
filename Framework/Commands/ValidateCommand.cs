using System.CommandLine;
using Modular.Descriptions;
using Modular.Studies;

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
        Terminal.Line($"{study.File.Path}: valid. {study.Plan.Count} trials: {StudyText.Versions(study.Attribution)} of {string.Join(", ", study.Subjects.Names)}, with {StudyText.Seeds(study)}.");
        return ExitCode.Done;
    }
}
