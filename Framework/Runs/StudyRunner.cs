using Modular.Rigs;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;

namespace Modular.Runs;

/// <summary>Runs trials of a study, those of each setting with the parts that have its options.</summary>
/// <param name="study">The study with its parts.</param>
/// <param name="networks">Where networks trained off-line by some parts are kept.</param>
internal sealed class StudyRunner(Study study, Func<Rig, TrainedNetworks> networks)
{
    private readonly Dictionary<string, TrialRunner> runners = [];
    private readonly SharedActivations shared = new();

    /// <inheritdoc cref="TrialRunner.MakeCheckpoint"/>
    public Func<Trial, Checkpoint>? MakeCheckpoint { get; init; }

    /// <summary>Whether the trial needs a network that another worker trains just now.</summary>
    public bool WouldWait(Trial trial) => For(trial).WouldWait(trial);

    /// <summary>Runs one trial; what fails gives an outcome that says why.</summary>
    public Outcome Run(Trial trial, IProgress<EpochOutcome> progress) => For(trial).Run(trial, progress);

    private TrialRunner For(Trial trial)
    {
        string key = $"{trial.Setting?.Number}, {trial.Setting?.IsHeldOut}";
        if (runners.TryGetValue(key, out TrialRunner? known))
            return known;
        Rig rig = study.RigFor(trial);
        return runners[key] = new TrialRunner(rig, networks(rig)) { MakeCheckpoint = MakeCheckpoint, Shared = shared };
    }
}
