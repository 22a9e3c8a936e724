using Modular.Files;
using Modular.Runs;
using Modular.Scenarios;
using Modular.Tensors;
using Modular.Trials;

namespace Modular.Executors.Slurm;

/// <summary>
/// Runs trials in job arrays of a cluster under Slurm. This process and the tasks communicate only through the run
/// folder, which all nodes see.
/// </summary>
/// <param name="choice">What the scenario asks for each task.</param>
/// <param name="isDetached">Whether to return after the submission, without waiting for the trials.</param>
internal sealed class SlurmExecutor(ExecutorChoice choice, bool isDetached) : IExecutor
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private readonly SlurmCluster cluster = new();

    /// <summary>The device on which the networks compute.</summary>
    public DeviceChoice Device { get; init; } = DeviceChoice.Cpu;

    public bool ReturnsEarly => isDetached;

    public void Run(
        RunFolder folder,
        IReadOnlyList<Trial> trials,
        IProgress<TrialProgress> progress,
        CancellationToken cancel
    )
    {
        var files = new SlurmFiles(folder);
        files.Begin();
        using HeldLock turn = Submitting(files);
        var study = new SlurmStudy(folder, trials, files, cluster, choice, progress, Device);
        study.Run(isDetached, cancel);
    }

    public void Abandon(RunFolder folder)
    {
        var files = new SlurmFiles(folder);
        string[] jobs = [.. files.ReadJobs().Where(job => job.Unsettled.Any()).Select(job => job.Job).OfType<string>()];
        if (jobs.Length == 0)
            return;
        cluster.Cancel(jobs);
        files.SettleAll();
    }

    /// <summary>The lock that lets one process submit for a folder.</summary>
    private static HeldLock Submitting(SlurmFiles files)
    {
        var watch = new HolderWatch(Silence);
        while (true)
        {
            if (HeldLock.Try(files.Claim) is { } turn)
                return turn;
            LockHolder holder = watch.Look(files.Claim);
            if (holder.Lives)
                throw new InputException([
                    $"{files.Root}: {holder.Name} submits the trials of this run; expected to be alone. "
                        + "Wait for its end, or look at it with 'modular status'.",
                ]);
            Thread.Sleep(200);
        }
    }
}
