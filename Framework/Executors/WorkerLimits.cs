using Modular.Tensors;

namespace Modular.Executors;

/// <summary>The limits of a worker process.</summary>
/// <param name="Patience">How long it may be silent after it began its first trial. After that it is ended.</param>
/// <param name="Threads">The number of threads that its devices may use.</param>
/// <param name="ExactDevices">Whether its tests compute every layer in libtorch.</param>
internal sealed record WorkerLimits(TimeSpan Patience, int Threads, bool ExactDevices)
{
    /// <summary>The device of each worker by the worker's number, from 0.</summary>
    public Func<int, DeviceChoice> DeviceOf { get; init; } = _ => DeviceChoice.Cpu;

    /// <summary>The least time between two checkpoints of a trial; null for the default.</summary>
    public TimeSpan? CheckpointEvery { get; init; }
}
