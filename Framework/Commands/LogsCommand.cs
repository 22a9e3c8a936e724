using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Executors.Slurm;
using Modular.Runs;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;

namespace Modular.Commands;

/// <summary>
/// <c>modular logs RUN-FOLDER TRIAL</c>: shows what is known of a trial that failed, and what its tasks wrote.
/// </summary>
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
            Answer.Option(),
        };
        command.SetAction(parsed =>
            Run(new RunFolder(parsed.GetRequiredValue(folder)), parsed.GetRequiredValue(trial))
        );
        return command;
    }

    private static int Run(RunFolder folder, string name)
    {
        Trial trial = Find(folder, name);
        string state = State(folder, trial);
        string[] lost =
        [
            .. new SlurmFiles(folder).ReadLost().Where(one => one.Trial == trial.Name).Select(one => one.Sentence),
        ];
        string? log = folder.ReadResult(Path.Combine("trials", trial.Name + ".log"))?.TrimEnd();
        TaskOutput[] tasks = [.. Tasks(folder, trial)];
        Answer.Give(() =>
            new
            {
                Trial = trial.Name,
                State = state,
                Lost = lost,
                Log = log,
                Tasks = tasks,
            }
        );
        Terminal.Line($"{trial.Name}: {state}");
        foreach (string sentence in lost)
            Terminal.Line(sentence);
        if (log is not null)
            Terminal.Line(log);
        foreach (TaskOutput task in tasks)
            Show(task);
        return ExitCode.Done;
    }

    private static void Show(TaskOutput task)
    {
        Terminal.Line($"--- task {task.Task}, {task.File}");
        Terminal.Line(task.Text.Length > 0 ? task.Text : "(nothing written)");
    }

    /// <summary>The output of the cluster's tasks that ran a trial.</summary>
    private static IEnumerable<TaskOutput> Tasks(RunFolder folder, Trial trial)
    {
        var files = new SlurmFiles(folder);
        foreach (Submission job in files.ReadJobs())
        foreach (int task in Enumerable.Range(0, job.Tasks.Count).Where(task => job.Tasks[task].Contains(trial.Name)))
            yield return new TaskOutput(
                $"{job.Job}_{task}",
                files.OutputOf(job.Name, task),
                files.Tail(job.Name, task).TrimEnd()
            );
    }

    private static string State(RunFolder folder, Trial trial)
    {
        if (folder.Outcome(trial) is { } outcome)
            return outcome.Reason ?? $"done, {Numbers.Two(outcome.Accuracy ?? double.NaN)} %{Resumed(folder, trial)}";
        if (folder.Holder(trial) is { } process)
            return $"{process.Name} is at it";
        return "not run yet";
    }

    private static string Resumed(RunFolder folder, Trial trial)
    {
        int times = folder.Times([trial]).Sum(time => time.Resumed);
        if (times == 0)
            return "";
        return $", resumed {Phrases.Count(times, "time")} from its checkpoint";
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

    /// <summary>The end of what a task of the cluster wrote.</summary>
    /// <param name="Task">The number of the task, as Slurm writes it.</param>
    /// <param name="File">The file with the complete output.</param>
    /// <param name="Text">The last lines of the output.</param>
    private sealed record TaskOutput(string Task, string File, string Text);
}
