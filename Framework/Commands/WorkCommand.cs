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
            1,
            1024
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
        StoredRun stored = StoredRun.Read(folder);
        Study study = stored.Bind(CommonOptions.LoadForStudy(stored.Plan.PluginFiles));
        study = study with { Rig = study.Rig with { Threads = threads } };
        using Interruption interruption = Interruption.EndsProcess();
        if (supervised)
            return RunSupervised(study, folder);
        return RunAlone(study, folder);
    }

    /// <summary>Runs what is planned, and tells the process that started it.</summary>
    private static int RunSupervised(Study study, RunFolder folder)
    {
        new Worker(folder, study, study.Runnable, report => Terminal.Line(report.Write())).Run();
        return End(folder.Outcomes(study.Runnable));
    }

    /// <summary>Runs what is planned and what the study grows by, and tells the user.</summary>
    private static int RunAlone(Study study, RunFolder folder)
    {
        int run = new Worker(folder, study, study.Runnable, Tell).Run();
        while (StudyGrowth.Grow(study, folder) is var grown && grown.Runnable.Count > study.Runnable.Count)
        {
            study = grown;
            folder.Extend(study);
            run += new Worker(folder, study, study.Runnable, Tell).Run();
        }
        IReadOnlyList<Outcome> outcomes = folder.Outcomes(study.Plan);
        int done = outcomes.Count(outcome => outcome.Done);
        Terminal.Line($"{run} trials run here; {done} of {study.Plan.Count} done.");
        bool isStuck = study.Tuning is { Chosen: null };
        return isStuck ? ExitCode.TrialFailed : End(outcomes);
    }

    private static int End(IReadOnlyList<Outcome> outcomes) =>
        outcomes.All(outcome => outcome.Done) ? ExitCode.Done : ExitCode.TrialFailed;

    private static void Tell(TrialProgress report)
    {
        if (report.Failure is not null)
            Terminal.Error(report.Failure);
        else if (report.Ended)
            Terminal.Line($"{report.Trial}: {Numbers.Two(report.Accuracy ?? double.NaN)} %");
    }

    /// <summary>A worker whose parent has gone, however it went, must not work on.</summary>
    private static void EndWithParent()
    {
        var watch = new Thread(() =>
        {
            Terminal.AwaitEndOfInput();
            AbruptExit.Now(ExitCode.Interrupted);
        })
        {
            IsBackground = true,
        };
        watch.Start();
    }
}
