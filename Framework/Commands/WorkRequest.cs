using Modular.Executors;
using Modular.Executors.Slurm;
using Modular.Tensors;

namespace Modular.Commands;

/// <summary>What a command line asks of <c>modular work</c>, besides the folder.</summary>
/// <param name="Supervised">Whether another process of this program started the worker, and reads its reports.</param>
/// <param name="Threads">The number of threads for the devices of a trial.</param>
/// <param name="Patience">How long another worker may give no sign of life before its trial is taken over.</param>
/// <param name="Time">The time limit of the worker.</param>
/// <param name="OwnPlugins">The paths of the user's own plugins.yaml files.</param>
/// <param name="IsTrusted">Whether the user trusts the plugins that the folder names.</param>
/// <param name="Task">The task of a cluster that this worker is; null for none.</param>
/// <param name="ExactDevices">Whether tests compute every layer in libtorch.</param>
/// <param name="CheckpointEvery">The least time between two checkpoints of a trial.</param>
/// <param name="Device">The device on which the networks compute; null for that of the run.</param>
internal sealed record WorkRequest(
    bool Supervised,
    int Threads,
    TimeSpan Patience,
    WorkTime Time,
    IReadOnlyList<string> OwnPlugins,
    bool IsTrusted,
    SlurmTask? Task,
    bool ExactDevices,
    TimeSpan CheckpointEvery,
    DeviceChoice? Device
);
