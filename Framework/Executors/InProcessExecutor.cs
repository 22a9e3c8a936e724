using Modular.Rigs;
using Modular.Runs;
using Modular.Studies;
using Modular.Tensors;
using Modular.Training;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>
/// Runs trials one after the other in this process, so that a debugger sees the code of a plugin. A part that hangs or
/// ends the process stops the study as well: <see cref="LocalExecutor"/> guards against that.
/// </summary>
/// <param name="bind">Binds the study in a folder, with its parts.</param>
internal sealed class InProcessExecutor(Func<RunFolder, Study> bind) : IExecutor
{
    /// <summary>Whether tests compute every layer in libtorch.</summary>
    public bool ExactDevices { get; init; }

    /// <summary>The least time between two checkpoints of a trial; zero writes one at every epoch.</summary>
    public TimeSpan CheckpointEvery { get; init; } = Checkpoints.Usual;

    /// <summary>The device on which the networks compute.</summary>
    public DeviceChoice Device { get; init; } = DeviceChoice.Cpu;

    public void Run(
        RunFolder folder,
        IReadOnlyList<Trial> trials,
        IProgress<TrialProgress> progress,
        CancellationToken cancel
    )
    {
        Study study = Bind(folder);
        try
        {
            new Worker(folder, study, trials, Tell) { CheckpointEvery = CheckpointEvery }.Run();
        }
        catch (OperationCanceledException)
        {
            // The trial under way has no outcome and runs again.
        }

        void Tell(TrialProgress report)
        {
            cancel.ThrowIfCancellationRequested();
            if (!report.Waits)
                progress.Report(report);
        }
    }

    private Study Bind(RunFolder folder)
    {
        Study study = bind(folder);
        Rig rig = study.Rig with
        {
            Threads = Environment.ProcessorCount,
            ExactDevices = ExactDevices || study.Rig.ExactDevices,
            Device = Gpus.Open(Device),
        };
        return study with { Rig = rig };
    }
}
