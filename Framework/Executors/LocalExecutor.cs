using Modular.Runs;
using Modular.Tensors;
using Modular.Training;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>Runs trials in worker processes on this machine.</summary>
/// <param name="workers">The greatest number of workers that run at a time.</param>
/// <param name="patience">
/// How long a worker may be silent. After that it is ended, and counts as died in its trial.
/// </param>
internal sealed class LocalExecutor(int workers, TimeSpan patience) : IExecutor
{
    /// <summary>Whether tests compute every layer in libtorch.</summary>
    public bool ExactDevices { get; init; }

    /// <inheritdoc cref="WorkerLimits.CheckpointEvery"/>
    public TimeSpan? CheckpointEvery { get; init; }

    /// <summary>The device on which the networks compute.</summary>
    public DeviceChoice Device { get; init; } = DeviceChoice.Cpu;

    public void Run(
        RunFolder folder,
        IReadOnlyList<Trial> trials,
        IProgress<TrialProgress> progress,
        CancellationToken cancel
    )
    {
        int count = Math.Min(workers, trials.Count);
        int threads = Math.Max(1, Environment.ProcessorCount / count);
        var limits = new WorkerLimits(patience, threads, ExactDevices)
        {
            CheckpointEvery = CheckpointEvery,
            DeviceOf = DeviceOf(),
        };
        new LocalWorkers(folder, trials, limits, progress).Run(count, cancel);
    }

    /// <summary>Chooses the device of a worker. GPUs are used in turn, unless one is chosen.</summary>
    private Func<int, DeviceChoice> DeviceOf()
    {
        int gpus = Device.Kind == DeviceKind.Cuda ? Gpus.Count : 0;
        return worker => Device.ForWorker(worker, gpus);
    }
}
