using Modular.Files;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Runs;

/// <summary>
/// Merges run folders with parts of one study, from machines without a common folder. All trials go into a new folder.
/// </summary>
/// <param name="shards">The run folders; the others are compared with the first.</param>
internal sealed class ShardMerge(IReadOnlyList<StoredRun> shards)
{
    /// <summary>
    /// Throws where the folders have different studies or builds, different data, or different results of the same
    /// trial.
    /// </summary>
    public void Check()
    {
        RunContent first = Content(shards[0]);
        foreach (StoredRun other in shards.Skip(1))
            if (RunDifference.First(Content(other), first) is { } difference)
                throw new InputException([
                    $"{other.Folder.Root}: holds no part of the study in {shards[0].Folder.Root}; {difference} (there: "
                        + $"{other.Folder.Root}, here: {shards[0].Folder.Root}). Give folders of one scenario and one build.",
                ]);
        foreach (Trial trial in Trials(Widest.Plan))
            CheckResults(trial);
    }

    /// <summary>Writes all parts into an empty folder.</summary>
    public void Write(RunFolder target)
    {
        if (Directory.Exists(target.Root) && Directory.EnumerateFileSystemEntries(target.Root).Any())
            throw new InputException([
                $"{target.Root}: holds something already; expected a new folder. Give another with -o.",
            ]);
        try
        {
            Directory.CreateDirectory(Path.Combine(target.Root, "claims"));
            foreach (StoredRun shard in shards.OrderBy(shard => shard == Widest))
                Copy(shard.Folder, target);
            foreach (Trial trial in Trials(Widest.Plan))
                CopyResult(trial, target);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FolderUse.Unusable(target.Root, error);
        }
    }

    /// <summary>
    /// The folder with the most planned trials, because seeds may have been added, and a tuning may have chosen.
    /// </summary>
    private StoredRun Widest =>
        shards.MaxBy(shard => (shard.Plan.Tuning?.Chosen is null ? 0 : 1_000_000_000L) + shard.Plan.Trials.Count)!;

    private static IEnumerable<Trial> Trials(RunPlan plan) => (plan.Tuning?.Trials ?? []).Concat(plan.Trials);

    private static RunContent Content(StoredRun run) => new(RegularFile.ReadAllText(run.Folder.ScenarioFile), run.Plan);

    /// <summary>Throws where a trial ended in two folders with different bits.</summary>
    private void CheckResults(Trial trial)
    {
        StoredRun[] done = [.. shards.Where(shard => shard.Folder.Outcome(trial) is { Done: true })];
        foreach (StoredRun other in done.Skip(1))
            if (OutcomeDifference.First(other.Folder.Text(trial), done[0].Folder.Text(trial)) is { } difference)
                throw new InputException([
                    $"{other.Folder.Root}: gives another result of trial {trial.Name} than {done[0].Folder.Root}; {difference}. "
                        + "Another kind of processor may do that: keep one of them, and delete the trial's file in the other.",
                ]);
    }

    /// <summary>Copies the plan, the scenario and the networks; those of the last folder stay.</summary>
    private static void Copy(RunFolder shard, RunFolder target)
    {
        foreach (string name in new[] { "plan.json", "scenario.yaml" })
            CopyFile(Path.Combine(shard.Root, name), Path.Combine(target.Root, name));
        string networks = Path.Combine(shard.Root, "networks");
        if (!Directory.Exists(networks))
            return;
        foreach (string file in Directory.EnumerateFiles(networks, "*", SearchOption.AllDirectories))
            if (Path.GetExtension(file) is ".json" or ".weights")
                CopyFile(file, Path.Combine(target.Root, Path.GetRelativePath(shard.Root, file)));
    }

    /// <summary>
    /// Copies the outcome of a trial, its time and its exception, from a folder where it was done if there is one.
    /// </summary>
    private void CopyResult(Trial trial, RunFolder target)
    {
        RunFolder? from = shards
            .Select(shard => shard.Folder)
            .Where(folder => folder.Has(trial))
            .MaxBy(folder => folder.Outcome(trial) is { Done: true });
        if (from is null)
            return;
        foreach (
            string file in new[] { $"trials/{trial.Name}.json", $"trials/{trial.Name}.log", $"times/{trial.Name}.json" }
        )
            CopyFile(Path.Combine(from.Root, file), Path.Combine(target.Root, file));
    }

    private static void CopyFile(string from, string to)
    {
        if (!File.Exists(from))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        byte[] content = File.ReadAllBytes(from);
        AtomicFile.Write(to, stream => stream.Write(content));
    }
}
