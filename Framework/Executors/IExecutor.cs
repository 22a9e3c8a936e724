using Modular.Runs;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>
/// Decides where trials run: on this machine, or elsewhere. Executors share only the run folder, which holds the plan
/// before and the outcomes afterwards.
/// </summary>
internal interface IExecutor
{
    /// <summary>
    /// Returns when every trial has an outcome in the folder. Where a trial could not run, its outcome says why. When
    /// cancelled, it returns soon, and trials under way have no outcome.
    /// </summary>
    /// <param name="folder">The run folder, prepared for the study.</param>
    /// <param name="trials">One or more trials of its plan, none of which has an outcome yet.</param>
    /// <param name="progress">Receives reports on every trial, one at a time.</param>
    /// <param name="cancel">Ends the work under way when cancelled.</param>
    void Run(
        RunFolder folder,
        IReadOnlyList<Trial> trials,
        IProgress<TrialProgress> progress,
        CancellationToken cancel
    );

    /// <summary>Whether <see cref="Run"/> returns before the trials have ended, which then run elsewhere.</summary>
    bool ReturnsEarly => false;

    /// <summary>Ends the trials that still run elsewhere for a study that has stopped.</summary>
    void Abandon(RunFolder folder) { }
}
