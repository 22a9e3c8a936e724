using Modular.Tensors;

namespace Modular.Executors;

/// <summary>What a worker process may take.</summary>
/// <param name="Patience">How long it may say nothing after it began its first trial; then it is ended.</param>
/// <param name="Threads">How many threads its devices may use.</param>
/// <param name="ExactDevices">Whether its tests leave every layer to libtorch.</param>
internal sealed record WorkerLimits(TimeSpan Patience, int Threads, bool ExactDevices)
{
    /// <summary>Where the network of each worker computes, the workers counted from 0.</summary>
    public Func<int, DeviceChoice> DeviceOf { get; init; } = _ => DeviceChoice.Cpu;

    /// <summary>The least time between two checkpoints of a trial; null as usual.</summary>
    public TimeSpan? CheckpointEvery { get; init; }
}
