using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Executors;
using Modular.Executors.Slurm;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Text;

namespace Modular.Commands;

/// <summary><c>modular status RUN-FOLDER</c>: shows how far a run is, wherever its trials run.</summary>
internal static class StatusCommand
{
    public static Command Make()
    {
        Argument<string> folder = CommonOptions.PathOf(
            "RUN-FOLDER",
            "A folder that 'modular run' made, finished or not."
        );
        var command = new Command("status", "Tells how far a run is, here or on a cluster.")
        {
            folder,
            Answer.Option(),
        };
        command.SetAction(parsed => RunOrVariants.In(parsed.GetRequiredValue(folder), One, Several));
        return command;
    }

    private static int One(RunFolder folder)
    {
        RunStatus status = RunStatus.Read(folder);
        Answer.Give(() => status);
        Show(status);
        return ExitCode.Done;
    }

    private static int Several(VariantFolder folder)
    {
        RunStatus[] all = [.. folder.Runs.Select(RunStatus.Read)];
        Answer.Give(() => new { folder.Root, Variants = all });
        foreach (RunStatus status in all)
            Show(status);
        return ExitCode.Done;
    }

    private static void Show(RunStatus status)
    {
        string failed = status.Failed == 0 ? "" : $", {status.Failed} failed";
        Terminal.Line(
            $"{status.Name}: {status.Done} of {status.Planned} trials done{failed}, {status.AtWork.Count} at work, "
                + $"{status.Waiting} waiting, in {status.Folder}"
        );
        foreach (TrialAtWork trial in status.AtWork)
            Terminal.Line($"  {trial.Trial}: {trial.Worker}");
        foreach (KeptTraining training in status.Kept)
            Terminal.Line(
                $"  {training.Training}: checkpoint at epoch {training.Epoch} of {training.Total}{Resumed(training)}"
            );
        if (status.Cluster is { } cluster)
            Show(cluster);
        foreach (string warning in status.Warnings)
            Terminal.Error(warning);
    }

    private static string Resumed(KeptTraining training)
    {
        if (training.Resumed == 0)
            return "";
        return $", resumed {Phrases.Count(training.Resumed, "time")}";
    }

    private static void Show(ClusterStatus cluster)
    {
        string reasons = cluster.Reasons.Count == 0 ? "" : $" ({string.Join(", ", cluster.Reasons)})";
        if (cluster.AtWork is { } atWork)
            Terminal.Line(
                $"slurm: {Phrases.Count(atWork, "task")} at work, {cluster.Waiting} waiting{reasons}"
                    + (cluster.Jobs.Count == 0 ? "" : $"; jobs {string.Join(", ", cluster.Jobs)}")
            );
        else
            Terminal.Line("slurm: the cluster's controller does not answer; what was submitted goes on");
        foreach (string sentence in cluster.Lost)
            Terminal.Line($"  lost: {sentence}");
    }
}
