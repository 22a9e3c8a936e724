using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Descriptions;
using Modular.Studies;

namespace Modular.Commands;

/// <summary>
/// The command <c>modular explain SCENARIO</c>: tells in words and units what is simulated, and what is not.
/// </summary>
internal static class ExplainCommand
{
    /// <summary>Returns the command with its options and its action.</summary>
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
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            var study = CommonOptions.Prepare(
                parsed.GetRequiredValue(scenario),
                parsed.GetValue(set) ?? [],
                parsed.GetValue(plugins) ?? [],
                SubjectNeed.IfAny
            );
            Warnings.Show(study);
            Explanation explanation = Explanation.Create(study);
            if (!Answer.Give(() => ExplanationAnswer.Describe(explanation)))
                ExplanationPage.Show(explanation, Terminal.Rich);
            return ExitCode.Done;
        });
        return command;
    }
}
