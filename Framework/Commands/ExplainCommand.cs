using System.CommandLine;
using Modular.Descriptions;
using Modular.Studies;

namespace Modular.Commands;

/// <summary><c>modular explain SCENARIO</c>: what will be simulated, in words and units, and what will not.</summary>
internal static class ExplainCommand
{
    public static Command Make()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command(
            "explain",
            "Tells in words and units what a scenario simulates, and what it leaves out."
        )
        {
            scenario,
            set,
            plugins,
        };
        command.SetAction(parsed =>
        {
            var study = CommonOptions.Prepare(
                parsed.GetRequiredValue(scenario),
                parsed.GetValue(set) ?? [],
                parsed.GetValue(plugins) ?? []
            );
            ExplanationPage.Show(Explanation.Create(study), Terminal.Rich);
            return ExitCode.Done;
        });
        return command;
    }
}
