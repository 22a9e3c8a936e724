using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Reports;
using Modular.Runs;
using Modular.Studies;

namespace Modular.Commands;

/// <summary>
/// <c>modular report RUN-FOLDER</c>: makes every result again from the trials that are in a run folder, also of a run
/// that is not finished.
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
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command("report", "Makes the reports and tables of a run folder again.")
        {
            folder,
            tensorboard,
            plugins,
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            return RunOrVariants.In(
                parsed.GetRequiredValue(folder),
                Again,
                variants => VariantRun.Report(variants, Again)
            );
            int Again(RunFolder run) => Run(run, parsed.GetValue(tensorboard), parsed.GetValue(plugins) ?? []);
        });
        return command;
    }

    private static int Run(RunFolder folder, bool tensorboard, IReadOnlyList<string> own)
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
        if (RunRecord.Change(plan.Parts, study) is string change)
            Terminal.Error(change);
        if (tensorboard)
        {
            string events = Path.Combine(folder.Root, "tensorboard");
            TensorBoard.Write(events, run.Outcomes);
            Terminal.Line($"Learning curves: {events}; look at them with 'tensorboard --logdir {events}'.");
        }
        return ConsoleConclusion.Publish(study, folder, "Give 'modular run' again");
    }
}
