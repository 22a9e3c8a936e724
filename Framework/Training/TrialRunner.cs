using Modular.Rigs;
using Modular.Scenarios;
using Modular.Trials;

namespace Modular.Training;

/// <summary>Runs trials of one rig, one after the other. What fails is the trial, never the study.</summary>
internal sealed class TrialRunner(Rig rig, TrainedNetworks networks)
{
    private TrainingData? loaded;
    private int loadedFor;

    /// <summary>Activations that trials have in common; null shares none.</summary>
    public SharedActivations? Shared { get; init; }

    /// <summary>Called with the network and the chip of a trial once it was tested; null where nobody asks.</summary>
    public Action<Model, Chip>? Tested { get; init; }

    /// <summary>Makes the checkpoint of a trial that is trained in place; null keeps none.</summary>
    public Func<Trial, Checkpoint>? MakeCheckpoint { get; init; }

    /// <summary>Whether the trial needs a network that another worker trains just now.</summary>
    public bool WouldWait(Trial trial) => networks.TrainedElsewhere(trial.Seed);

    /// <summary>
    /// Runs one trial; what fails gives an outcome that says why. Throws <see cref="TrialPausedException"/> where it
    /// was left at the end of an epoch.
    /// </summary>
    public Outcome Run(Trial trial, IProgress<EpochOutcome> progress)
    {
        try
        {
            return RunOnce(trial, progress);
        }
        catch (BrokenCheckpointException)
        {
            return RunOnce(trial, progress);
        }
    }

    private Outcome RunOnce(Trial trial, IProgress<EpochOutcome> progress)
    {
        try
        {
            HostState.StartTrial();
            Backend.Seed(trial.Seed);
            TrainingData data = Data(trial.Seed);
            using Model model = rig.Build(trial.Seed);
            if (rig.Scenario.Training.Mode == TrainingMode.InPlace)
                return new InPlaceTraining(rig, data)
                {
                    Tested = Tested,
                    Checkpoint = MakeCheckpoint?.Invoke(trial),
                }.Run(trial, model, progress);
            Shared?.Begin(data);
            return new OffLineTraining(rig, data, networks) { Shared = Shared, Tested = Tested }.Run(
                trial,
                model,
                progress
            );
        }
        catch (Exception error) when (!IsForCaller(error) && Shortage.Sentence(error) is { } shortage)
        {
            return Outcome.Failed(trial, $"{trial.Name}: {shortage}");
        }
        catch (ContractViolation broken)
        {
            return Outcome.Failed(trial, $"{trial.Name}: {broken.Message}") with
            {
                Place = broken.Place,
                Trace = broken.InnerException?.ToString(),
            };
        }
        catch (Exception error) when (!IsForCaller(error))
        {
            string firstLine = error.Message.Split('\n', 2)[0].TrimEnd();
            return Outcome.Failed(trial, $"{trial.Name}: {error.GetType().Name}: {firstLine}") with
            {
                Trace = error.ToString(),
            };
        }
    }

    /// <summary>Whether an exception concerns the caller and not the trial.</summary>
    private static bool IsForCaller(Exception error) =>
        error
            is OutOfMemoryException
                or IOException
                or OperationCanceledException
                or TrialPausedException
                or BrokenCheckpointException;

    /// <summary>The data set; where samples are held out, or folds take turns, each seed has its own split.</summary>
    private TrainingData Data(int seed)
    {
        bool isSplit = rig.HoldOut is not null || rig.Scenario.Study.Folds != StudyChoice.Published;
        bool isOther = isSplit && seed != loadedFor;
        if (loaded is null || isOther)
            loaded = new TrainingData(rig, seed);
        loadedFor = seed;
        return loaded;
    }
}
