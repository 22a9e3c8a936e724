using Modular.Rigs;
using Modular.Training;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>
/// Runs a trial that is stopped at the end of every epoch and taken over by a worker that knows nothing.
/// </summary>
internal sealed class Interrupted(TemporaryFolder folder)
{
    /// <summary>How often the trial was taken over.</summary>
    public int Resumed { get; private set; }

    /// <summary>What the user was told.</summary>
    public List<string> Told { get; } = [];

    /// <summary>The path of the checkpoint of a trial in place.</summary>
    public string Path => folder["trial.checkpoint"];

    /// <summary>What the training is bound to.</summary>
    public string Identity { get; set; } = "this training";

    /// <summary>Runs a trial to its end, stop after stop.</summary>
    public Outcome Run(Rig rig, Trial trial)
    {
        while (true)
            if (Try(rig, trial) is { } outcome)
                return outcome;
    }

    /// <summary>Runs a trial until it can stop; null where it was stopped.</summary>
    public Outcome? Try(Rig rig, Trial trial)
    {
        var checkpoints = new Checkpoints
        {
            Every = TimeSpan.Zero,
            MustStop = () => true,
            Tell = Told.Add,
        };
        checkpoints.Begin();
        var networks = new TrainedNetworks(folder["networks"])
        {
            MakeCheckpoint = (path, _) => new Checkpoint(path, () => Identity, checkpoints),
        };
        var runner = new TrialRunner(rig, networks)
        {
            MakeCheckpoint = _ => new Checkpoint(Path, () => Identity, checkpoints),
        };
        try
        {
            return runner.Run(trial, new Curve());
        }
        catch (TrialPausedException)
        {
            return null;
        }
        finally
        {
            Resumed = checkpoints.Resumed;
        }
    }
}
