using Modular.Executors.Slurm;
using Modular.Files;
using Modular.Runs;
using Modular.Training;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>
/// How far a run is, from its folder, and from the cluster where it has tasks there. No plugin is loaded.
/// </summary>
internal sealed record RunStatus
{
    public required string Name { get; init; }
    public required string Folder { get; init; }
    public required int Planned { get; init; }
    public required int Done { get; init; }
    public required int Failed { get; init; }

    /// <summary>The trials that a worker is running now.</summary>
    public required IReadOnlyList<TrialAtWork> AtWork { get; init; }

    /// <summary>The trainings that can go on from a checkpoint, running or stopped.</summary>
    public required IReadOnlyList<KeptTraining> Kept { get; init; }

    /// <summary>The tasks of a cluster; null where there were none.</summary>
    public required ClusterStatus? Cluster { get; init; }

    /// <summary>The warnings that workers left in the folder.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The number of trials that have no outcome and that no worker is running.</summary>
    public int Waiting => Planned - Done - Failed - AtWork.Count;

    /// <summary>Reads the state of a run.</summary>
    public static RunStatus Read(RunFolder folder)
    {
        StoredRun run = StoredRun.Read(folder);
        Trial[] planned = [.. run.Plan.Tuning?.Trials ?? [], .. run.Plan.Trials];
        IReadOnlyList<Outcome> outcomes = folder.Outcomes(planned);
        HashSet<string> ended = [.. outcomes.Select(outcome => outcome.Trial)];
        int done = outcomes.Count(outcome => outcome.Done);
        Trial[] left = [.. planned.Where(trial => !ended.Contains(trial.Name))];
        return new RunStatus
        {
            Name = run.File.Scenario.Name,
            Folder = folder.Root,
            Planned = planned.Length,
            Done = done,
            Failed = outcomes.Count - done,
            AtWork = [.. left.Select(trial => At(folder, trial)).OfType<TrialAtWork>()],
            Kept = [.. Checkpoints(folder, left)],
            Cluster = ClusterStatus.Read(new SlurmFiles(folder), new SlurmCluster()),
            Warnings = new SharedFolder(folder).Warnings(),
        };
    }

    private static IEnumerable<KeptTraining> Checkpoints(RunFolder folder, IEnumerable<Trial> left)
    {
        foreach (Trial trial in left)
            if (Look(folder.CheckpointFile(trial), trial.Name) is { } kept)
                yield return kept;
        if (!Directory.Exists(folder.Networks))
            yield break;
        const string pattern = "seed-*.checkpoint";
        foreach (string path in Directory.EnumerateFiles(folder.Networks, pattern, SearchOption.AllDirectories).Order())
            if (Look(path, $"network of {Path.GetFileNameWithoutExtension(path).Replace('-', ' ')}") is { } kept)
                yield return kept;
    }

    private static KeptTraining? Look(string path, string training)
    {
        if (CheckpointFile.Look(path) is { } head)
            return new KeptTraining(training, head.Epochs.Count, head.Total, head.Resumed);
        return null;
    }

    private static TrialAtWork? At(RunFolder folder, Trial trial)
    {
        if (folder.Holder(trial) is { } process)
            return new TrialAtWork(trial.Name, process.Name);
        return null;
    }
}
