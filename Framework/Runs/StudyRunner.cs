using Modular.Rigs;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;

namespace Modular.Runs;

/// <summary>Runs trials of a study. The trials of each setting have parts with its options.</summary>
/// <param name="study">The study with its parts.</param>
/// <param name="networks">The store for networks that are trained off-line with some parts.</param>
internal sealed class StudyRunner(Study study, Func<Rig, TrainedNetworks> networks)
{
    private readonly Dictionary<string, TrialRunner> runners = [];
    private readonly SharedActivations shared = new();

    /// <inheritdoc cref="TrialRunner.MakeCheckpoint"/>
    public Func<Trial, Checkpoint>? MakeCheckpoint { get; init; }

    /// <summary>Whether the trial needs a network that another worker is training now.</summary>
    public bool WouldWait(Trial trial) => For(trial).WouldWait(trial);

    /// <summary>Runs one trial. A failure gives an outcome that says why.</summary>
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
