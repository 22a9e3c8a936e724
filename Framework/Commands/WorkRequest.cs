using Modular.Executors;
using Modular.Executors.Slurm;
using Modular.Tensors;

namespace Modular.Commands;

/// <summary>What the command line asks for besides the folder.</summary>
/// <param name="Supervised">Whether another process of this program started it, and listens.</param>
/// <param name="Threads">Threads for the devices of a trial.</param>
/// <param name="Patience">How long another worker may give no sign of life.</param>
/// <param name="Time">The time that the worker has.</param>
/// <param name="OwnPlugins">The user's own plugins.yaml files.</param>
/// <param name="IsTrusted">Whether the user trusts the plugins that the folder names.</param>
/// <param name="Task">The task of a cluster that it is; null for none.</param>
/// <param name="ExactDevices">Whether tests leave every layer to libtorch.</param>
/// <param name="CheckpointEvery">The least time between two checkpoints of a trial.</param>
/// <param name="Device">Where networks compute; null as the run says.</param>
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
