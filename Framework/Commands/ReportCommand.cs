using System.CommandLine;
using System.CommandLine.Parsing;
using Modular.Commands.Answers;
using Modular.Reports;
using Modular.Reports.Figures;
using Modular.Runs;
using Modular.Studies;

namespace Modular.Commands;

/// <summary>
/// <c>modular report RUN-FOLDER</c>: computes every result again from the trials in a run folder, also for a run that
/// is not finished.
/// </summary>
internal static class ReportCommand
{
    public static Command Make()
    {
        Argument<string> folder = CommonOptions.PathOf(
            "RUN-FOLDER",
            "A folder that 'modular run' made, finished or not."
        );
        var tensorboard = new Option<bool>("--tensorboard")
        {
            Description = "Also writes the learning curves as TensorBoard event files, into the folder's tensorboard/.",
        };
        var figures = new Option<FigureFormat?>("--figures")
        {
            Description =
                "Also writes every figure as a file of its own, with its numbers as CSV beside it, into the folder's "
                + "figures/: svg, png or pdf.",
            HelpName = "svg|png|pdf",
            CustomParser = ParseFormat,
        };
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command("report", "Makes the reports and tables of a run folder again.")
        {
            folder,
            tensorboard,
            figures,
            plugins,
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            return RunOrVariants.In(
                parsed.GetRequiredValue(folder),
                Again,
                variants => VariantRun.Report(variants, Again, parsed.GetValue(figures))
            );
            int Again(RunFolder run) =>
                Run(run, parsed.GetValue(tensorboard), parsed.GetValue(figures), parsed.GetValue(plugins) ?? []);
        });
        return command;
    }

    private static FigureFormat? ParseFormat(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        if (Enum.GetNames<FigureFormat>().Any(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)))
            return Enum.Parse<FigureFormat>(text, ignoreCase: true);
        result.AddError($"--figures is '{text}'; expected svg, png or pdf");
        return null;
    }

    private static int Run(RunFolder folder, bool tensorboard, FigureFormat? figures, IReadOnlyList<string> own)
    {
        StoredRun run = StoredRun.Read(folder);
        Fault.Folder = folder.Root;
        RunPlan plan = run.Plan;
        StoredFlaws.Show(run);
        Study study = run.Bind(CommonOptions.LoadForStudy(RunPlugins.Choose(run, own, isTrusted: null)));
        bool isFinished = run.Outcomes.Count == plan.Trials.Count;
        string rest = isFinished ? "" : "; 'modular run' goes on with the others";
        Terminal.Line(
            $"{study.File.Scenario.Name}: {run.Outcomes.Count} of {plan.Trials.Count} trials have run{rest}."
        );
        if (RunRecord.Change(plan, study) is string change)
            Terminal.Error(change);
        if (tensorboard)
        {
            string events = Path.Combine(folder.Root, "tensorboard");
            TensorBoard.Write(events, run.Outcomes);
            Terminal.Line($"Learning curves: {events}; look at them with 'tensorboard --logdir {events}'.");
        }
        return ConsoleConclusion.Publish(study, folder, "Give 'modular run' again", figures);
    }
}
