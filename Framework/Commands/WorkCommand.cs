using System.CommandLine;
using Modular.Executors;
using Modular.Files;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;

namespace Modular.Commands;

/// <summary>
/// <c>modular work RUN-FOLDER</c>: runs trials of a prepared run until none is left; for local workers and for a
/// cluster's jobs alike.
/// </summary>
internal static class WorkCommand
{
    public static Command Make()
    {
        Argument<string> folder = CommonOptions.PathOf(
            "RUN-FOLDER",
            "A folder that 'modular run' made; start as many workers on it as you like, then give 'modular run' again to rank."
        );
        var supervised = new Option<bool>("--supervised") { Hidden = true };
        Option<int?> threads = CommonOptions.Whole(
            "--threads",
            "Threads for the devices of a trial; 1 unless given. The results are the same.",
            (1, 1024)
        );
        var command = new Command("work", "Runs trials of a run folder until none is left.")
        {
            folder,
            threads,
            supervised,
        };
        command.SetAction(parsed =>
        {
            int each = parsed.GetValue(threads) ?? 1;
            return RunOrVariants.In(
                parsed.GetRequiredValue(folder),
                run => Run(run, parsed.GetValue(supervised), each),
                run => Run(run, each)
            );
        });
        return command;
    }

    private static int Run(VariantFolder folder, int threads) =>
        RunOrVariants.Each(
            folder,
            study =>
            {
                Terminal.Line(study.Root);
                return Run(study, supervised: false, threads);
            }
        );

    private static int Run(RunFolder folder, bool supervised, int threads)
    {
        if (supervised)
            EndWithParent();
        RunPlan plan = folder.ReadPlan();
        Study study = CommonOptions.Prepare(folder.ScenarioFile, [], plan.PluginFiles) with { Plan = plan.Trials };
        study = study with { Rig = study.Rig with { Threads = threads } };
        using Interruption interruption = Interruption.EndsProcess();
        int run = new Worker(
            folder,
            study.Rig,
            study.Plan,
            supervised ? line => Terminal.Line(line.Write()) : Tell
        ).Run();
        while (!supervised && StudyGrowth.Grow(study, folder) is var grown && grown.Plan.Count > study.Plan.Count)
        {
            study = grown;
            folder.Extend(study);
            run += new Worker(folder, study.Rig, study.Plan, Tell).Run();
        }
        IReadOnlyList<Outcome> outcomes = folder.Outcomes(study.Plan);
        if (!supervised)
            Terminal.Line(
                $"{run} trials run here; {outcomes.Count(outcome => outcome.Done)} of {study.Plan.Count} done."
            );
        return outcomes.All(outcome => outcome.Done) ? ExitCode.Done : ExitCode.TrialFailed;
    }

    private static void Tell(WorkerLine line)
    {
        if (line.Failure is not null)
            Terminal.Error(line.Failure);
        else if (line.Ended)
            Terminal.Line($"{line.Trial}: {Numbers.Two(line.Accuracy ?? double.NaN)} %");
    }

    /// <summary>A worker whose parent has gone, however it went, must not work on.</summary>
    private static void EndWithParent() =>
        new Thread(() =>
        {
            Terminal.AwaitEndOfInput();
            AbruptExit.Now(ExitCode.Interrupted);
        })
        {
            IsBackground = true,
        }.Start();
}
