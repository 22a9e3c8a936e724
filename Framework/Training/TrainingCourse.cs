using Modular.Contracts;
using Modular.Trials;

namespace Modular.Training;

/// <summary>The epochs of one training, from its start or from where its checkpoint left it.</summary>
/// <param name="epochs">How many epochs it has.</param>
/// <param name="checkpoint">Where its state is kept; null keeps none.</param>
/// <param name="progress">Called after every epoch.</param>
internal sealed class TrainingCourse(int epochs, Checkpoint? checkpoint, IProgress<EpochOutcome> progress)
{
    private readonly List<EpochOutcome> curve = [];

    /// <summary>The learning curve so far.</summary>
    public IReadOnlyList<EpochOutcome> Curve => curve;

    /// <summary>Runs the epochs that are left; the last one always runs here.</summary>
    /// <param name="run">Runs an epoch, counted from 0.</param>
    /// <param name="keep">Hands the state of the training over, so that it is kept or put back.</param>
    public void Run(Func<int, EpochOutcome> run, Action<StateRecord> keep)
    {
        checkpoint?.Resume(curve, keep);
        if (curve.Count > 0)
            progress.Report(curve[^1]);
        while (curve.Count < epochs)
        {
            curve.Add(run(curve.Count));
            progress.Report(curve[^1]);
            if (curve.Count < epochs)
                checkpoint?.EpochEnded(curve, epochs, keep);
        }
    }
}
