using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Executors.Slurm;
using Modular.Runs;
using Modular.Runs.Variants;

namespace Modular.Commands;

/// <summary><c>modular cancel RUN-FOLDER</c>: ends the tasks of a run on a cluster.</summary>
internal static class CancelCommand
{
    public static Command Make()
    {
        Argument<string> folder = CommonOptions.PathOf("RUN-FOLDER", "A folder whose trials run on a cluster.");
        var command = new Command("cancel", "Ends the tasks of a run on a cluster; what is done is kept.")
        {
            folder,
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            var cancelled = new List<string>();
            string path = parsed.GetRequiredValue(folder);
            int exitCode = RunOrVariants.In(
                path,
                run => Run(run, cancelled),
                variants => RunOrVariants.Each(variants, run => Run(run, cancelled))
            );
            Answer.Give(() => new { Folder = Path.GetFullPath(path), Cancelled = cancelled });
            return exitCode;
        });
        return command;
    }

    /// <summary>
    /// Ends the tasks of one run, and adds the numbers of their jobs to <paramref name="cancelled"/>.
    /// </summary>
    private static int Run(RunFolder folder, List<string> cancelled)
    {
        folder.ReadPlan();
        var files = new SlurmFiles(folder);
        Submission[] open = [.. files.ReadJobs().Where(job => job.Unsettled.Any())];
        if (open.Length == 0)
        {
            Terminal.Line(
                $"{folder.Root}: has no tasks on a cluster. A 'modular run' on this machine ends with Ctrl-C."
            );
            return ExitCode.Done;
        }
        SlurmCluster.Require();
        files.Cancel();
        var cluster = new SlurmCluster();
        string[] jobs =
        [
            .. open.Select(job => job.Job ?? SlurmCluster.JobIn(cluster.Find(job.Name).Output)).OfType<string>(),
        ];
        SlurmAnswer answer = jobs.Length == 0 ? new SlurmAnswer(0, "", "") : cluster.Cancel(jobs);
        if (answer.IsUnreachable)
            throw new InputException([
                $"{folder.Root}: the cluster's controller does not answer ({answer.Sentence}); its tasks go on. "
                    + "Give the command again later.",
            ]);
        files.SettleAll();
        cancelled.AddRange(jobs);
        Terminal.Line($"{folder.Root}: cancelled jobs {string.Join(", ", jobs)}; what is done is kept.");
        return ExitCode.Done;
    }
}
