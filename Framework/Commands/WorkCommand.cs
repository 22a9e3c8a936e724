using System.CommandLine;
using System.Diagnostics;
using Modular.Commands.Answers;
using Modular.Executors;
using Modular.Executors.Slurm;
using Modular.Files;
using Modular.Loading;
using Modular.Rigs;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Tensors;
using Modular.Text;
using Modular.Training;
using Modular.Trials;

namespace Modular.Commands;

/// <summary>
/// <c>modular work RUN-FOLDER</c>: runs trials of a prepared run until none is left, for local workers and for the jobs
/// of a cluster.
/// </summary>
internal static class WorkCommand
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    public static Command Make()
    {
        Argument<string> folder = CommonOptions.PathOf(
            "RUN-FOLDER",
            "A folder that 'modular run' made; start as many workers on it as you like, then give 'modular run' again to rank."
        );
        var options = new WorkOptions();
        var command = new Command("work", "Runs trials of a run folder until none is left.") { folder };
        foreach (Option option in options.All)
            command.Add(option);
        command.SetAction(parsed =>
        {
            WorkRequest request = options.Read(parsed);
            return RunOrVariants.In(
                parsed.GetRequiredValue(folder),
                run => Run(run, request),
                variants => Run(variants, request)
            );
        });
        return command;
    }

    private static int Run(VariantFolder folder, WorkRequest request) =>
        RunOrVariants.Each(
            folder,
            study =>
            {
                Terminal.Line(study.Root);
                return Run(study, request);
            }
        );

    private static int Run(RunFolder folder, WorkRequest request)
    {
        string? names = request.Supervised ? Terminal.ReadLine() : null;
        if (request.Supervised)
            EndWithParent();
        StoredRun stored = StoredRun.Read(folder);
        Fault.Folder = folder.Root;
        DeviceChoice device = DeviceOption.For(stored, request.Device);
        bool isTrusted = request.IsTrusted || request.Supervised || request.Task is not null;
        IReadOnlyList<string> plugins = RunPlugins.Choose(stored, request.OwnPlugins, isTrusted);
        Study study = stored.Bind(CommonOptions.LoadForStudy(plugins));
        RefuseOthers(stored, study, request);
        study = PlaceOn(device, study, request);
        SameBuild.RefuseDraws(folder, stored.Plan, study);
        if (request.Supervised)
        {
            using Interruption atOnce = Interruption.EndsProcess();
            return RunSupervised(TrialNames.Read(names, study.Runnable), study, folder, request);
        }
        folder.DeleteDraftsOfTheDead();
        StoredFlaws.Show(stored);
        if (request.Task is { } task)
            return RunTask(task, study, folder, request);
        foreach (string amiss in new SharedFolder(folder).Test())
            Terminal.Error(amiss);
        request.Time.Learn(stored.Times.Select(time => time.UntilStop));
        using Leave leave = Leave.OnNotice(request.Time);
        return RunAlone(study, folder, request);
    }

    /// <summary>The study whose trials compute on a device, with the threads that the worker may use.</summary>
    private static Study PlaceOn(DeviceChoice device, Study study, WorkRequest request)
    {
        Rig rig = study.Rig with
        {
            Threads = request.Threads,
            ExactDevices = request.ExactDevices || study.Rig.ExactDevices,
            Device = Gpus.Open(device),
        };
        return study with { Rig = rig, Device = device };
    }

    /// <summary>
    /// Throws where the trials of a folder are those of another build. Only a worker that the user started reads the
    /// data again, because 'modular run' has just compared them for its workers.
    /// </summary>
    private static void RefuseOthers(StoredRun stored, Study study, WorkRequest request)
    {
        RunPlan here = stored.Plan with
        {
            Program = HostAssembly.Running,
            Parts = request.Supervised ? UsedPart.WithoutFiles(study.Rig) : UsedPart.FromRig(study.Rig),
        };
        if (stored.Plan.Program is null)
            throw new InputException([
                $"{stored.Folder.Root}: {RunDifference.NoProgram}, and trials of two builds are not mixed; expected a run "
                    + "of this version. Start it anew with 'modular run SCENARIO --fresh'.",
            ]);
        SameBuild.Refuse(stored.Folder, stored.Plan, here);
    }

    /// <summary>Runs the trials that the parent process names, and reports them to it.</summary>
    private static int RunSupervised(IReadOnlyList<Trial> plan, Study study, RunFolder folder, WorkRequest request)
    {
        var worker = new Worker(folder, study, plan, report => Terminal.Line(report.Write()))
        {
            Patience = request.Patience < HeldLock.UsualPatience ? request.Patience : HeldLock.UsualPatience,
            CheckpointEvery = request.CheckpointEvery,
        };
        worker.Run();
        return End(folder.Outcomes(plan));
    }

    /// <summary>Runs the trials of one task of a cluster.</summary>
    private static int RunTask(SlurmTask task, Study study, RunFolder folder, WorkRequest request)
    {
        var files = new SlurmFiles(folder);
        HashSet<string> names = [.. files.TrialsOf(task.Name, task.Number)];
        Trial[] plan = [.. study.Runnable.Where(trial => names.Contains(trial.Name))];
        var marks = new TaskMarks(files, task);
        new SharedFolder(folder).Test();
        request.Time.Learn(folder.Times(study.Runnable).Select(time => time.UntilStop));
        using Leave leave = Leave.OnNotice(request.Time);
        Action<TrialProgress> tell = Telling();
        new Worker(folder, study, plan, marks.Then(tell))
        {
            Patience = request.Patience,
            Time = request.Time,
            CheckpointEvery = request.CheckpointEvery,
        }.Run();
        return End(folder.Outcomes(plan));
    }

    /// <summary>Runs the planned trials and those that the study adds, and tells the user.</summary>
    private static int RunAlone(Study study, RunFolder folder, WorkRequest request)
    {
        Action<TrialProgress> tell = Telling();
        int run = MakeWorker().Run();
        while (
            request.Time.HasRoom
            && StudyGrowth.Grow(study, folder) is var grown
            && grown.Runnable.Count > study.Runnable.Count
        )
        {
            study = grown;
            folder.Extend(study);
            run += MakeWorker().Run();
        }
        return Tell(study, folder, run, request.Time);

        Worker MakeWorker() =>
            new(folder, study, study.Runnable, tell)
            {
                Patience = request.Patience,
                Time = request.Time,
                CheckpointEvery = request.CheckpointEvery,
            };
    }

    /// <summary>
    /// Says what was run here. A worker that ends because its time is over has not failed: others go on.
    /// </summary>
    private static int Tell(Study study, RunFolder folder, int run, WorkTime time)
    {
        IReadOnlyList<Outcome> outcomes = folder.Outcomes(study.Plan);
        int done = outcomes.Count(outcome => outcome.Done);
        Terminal.Line($"{run} trials run here; {done} of {study.Plan.Count} done.");
        Answer.Give(() => new { RunHere = run, Done = done });
        if (!time.HasRoom && done < study.Plan.Count)
        {
            Terminal.Line("No time for another trial; what is left is free for other workers.");
            return ExitCode.Done;
        }
        bool isStuck = study.Tuning is { Chosen: null };
        return isStuck ? ExitCode.TrialFailed : End(outcomes);
    }

    private static int End(IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.All(outcome => outcome.Done))
            return ExitCode.Done;
        return ExitCode.TrialFailed;
    }

    /// <summary>Tells the user about trials, and from time to time about the workers that this one waits for.</summary>
    private static Action<TrialProgress> Telling()
    {
        long? last = null;
        return report =>
        {
            if (!report.Waits)
                Tell(report);
            else if (report.Waiting is { } waiting && (last is null || Stopwatch.GetElapsedTime(last.Value) > Quiet))
            {
                last = Stopwatch.GetTimestamp();
                Terminal.Line(waiting);
            }
        };
    }

    private static void Tell(TrialProgress report)
    {
        if ((report.Failure ?? report.Note) is { } sentence)
            Terminal.Error(sentence);
        else if (report.Paused is { } paused)
            Terminal.Line($"{report.Trial}: {paused}");
        else if (report.Ended)
            Terminal.Line($"{report.Trial}: {Numbers.Two(report.Accuracy ?? double.NaN)} %");
    }

    /// <summary>Ends this worker when its parent process has ended, for whatever reason.</summary>
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
