using System.CommandLine;
using Modular.Executors.Slurm;
using Modular.Runs;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;

namespace Modular.Commands;

/// <summary><c>modular logs RUN-FOLDER TRIAL</c>: what is known of a trial that failed, and what its tasks wrote.</summary>
internal static class LogsCommand
{
    public static Command Make()
    {
        Argument<string> folder = CommonOptions.PathOf(
            "RUN-FOLDER",
            "A folder that 'modular run' made, finished or not."
        );
        var trial = new Argument<string>("TRIAL")
        {
            Description = "The name of a trial, as reports and tables have it.",
        };
        var command = new Command("logs", "Shows what a trial, and the cluster's tasks that were at it, have written.")
        {
            folder,
            trial,
        };
        command.SetAction(parsed =>
            Run(new RunFolder(parsed.GetRequiredValue(folder)), parsed.GetRequiredValue(trial))
        );
        return command;
    }

    private static int Run(RunFolder folder, string name)
    {
        Trial trial = Find(folder, name);
        var files = new SlurmFiles(folder);
        Terminal.Line($"{trial.Name}: {State(folder, trial)}");
        foreach (LostAttempt attempt in files.ReadLost().Where(one => one.Trial == trial.Name))
            Terminal.Line(attempt.Sentence);
        if (folder.ReadResult(Path.Combine("trials", trial.Name + ".log")) is { } log)
            Terminal.Line(log.TrimEnd());
        foreach (Submission job in files.ReadJobs())
        foreach (int task in Enumerable.Range(0, job.Tasks.Count).Where(task => job.Tasks[task].Contains(trial.Name)))
            Show(job, task, files);
        return ExitCode.Done;
    }

    private static void Show(Submission job, int task, SlurmFiles files)
    {
        Terminal.Line($"--- task {job.Job}_{task}, {files.OutputOf(job.Name, task)}");
        string text = files.Tail(job.Name, task).TrimEnd();
        Terminal.Line(text.Length > 0 ? text : "(nothing written)");
    }

    private static string State(RunFolder folder, Trial trial)
    {
        if (folder.Outcome(trial) is { } outcome)
            return outcome.Reason ?? $"done, {Numbers.Two(outcome.Accuracy ?? double.NaN)} %{Resumed(folder, trial)}";
        return folder.Holder(trial) is { } process ? $"{process.Name} is at it" : "not run yet";
    }

    private static string Resumed(RunFolder folder, Trial trial)
    {
        int times = folder.Times([trial]).Sum(time => time.Resumed);
        return times == 0 ? "" : $", resumed {Phrases.Count(times, "time")} from its checkpoint";
    }

    private static Trial Find(RunFolder folder, string name)
    {
        RunPlan plan = folder.ReadPlan();
        Trial[] trials = [.. plan.Tuning?.Trials ?? [], .. plan.Trials];
        if (trials.FirstOrDefault(trial => trial.Name == name) is { } found)
            return found;
        string hint = NearestName.Suggest(name, [.. trials.Select(trial => trial.Name)]);
        throw new InputException([$"{folder.Root}: has no trial '{name}'. {hint}"]);
    }
}
