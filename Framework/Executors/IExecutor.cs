using Modular.Runs;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>
/// Decides where trials run: on this machine, or elsewhere. All that executors share is the run folder, which holds the
/// plan before and the outcomes afterwards.
/// </summary>
internal interface IExecutor
{
    /// <summary>
    /// Returns when every trial has an outcome in the folder; the outcome says why where a trial could not run. When
    /// cancelled it returns soon, and trials under way have no outcome.
    /// </summary>
    /// <param name="folder">The run folder, prepared for the study.</param>
    /// <param name="trials">One or more trials of its plan, none of which has an outcome yet.</param>
    /// <param name="progress">Hears of every trial, one report at a time.</param>
    /// <param name="cancel">Ends the work under way.</param>
    void Run(
        RunFolder folder,
        IReadOnlyList<Trial> trials,
        IProgress<TrialProgress> progress,
        CancellationToken cancel
    );

    /// <summary>Whether <see cref="Run"/> returns before the trials have ended, which then run elsewhere.</summary>
    bool ReturnsEarly => false;

    /// <summary>Ends what still runs elsewhere for a study that has stopped.</summary>
    void Abandon(RunFolder folder) { }
}
