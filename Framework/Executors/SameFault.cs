using Modular.Trials;

namespace Modular.Executors;

/// <summary>
/// Watches the trials of a study, and stops it where all trials of the first seed failed for the same reason, because
/// those of the other seeds would fail as well.
/// </summary>
/// <param name="trials">The trials that are to run.</param>
/// <param name="progress">Receives all reports on trials as well.</param>
/// <param name="stop">Called once if the study is to stop.</param>
internal sealed class SameFault(IReadOnlyList<Trial> trials, IProgress<TrialProgress> progress, Action stop)
    : IProgress<TrialProgress>
{
    private readonly HashSet<string> first =
    [
        .. trials.GroupBy(trial => trial.Seed).MinBy(seed => seed.Key)?.Select(trial => trial.Name) ?? [],
    ];

    private readonly HashSet<string> failed = [];
    private readonly HashSet<string> reasons = [];
    private bool isOther;

    /// <summary>The common reason of the failures, as a sentence; null where the study goes on.</summary>
    public string? Sentence { get; private set; }

    public void Report(TrialProgress value)
    {
        progress.Report(value);
        if (value.Ended && !isOther)
            Note(value);
    }

    private void Note(TrialProgress ended)
    {
        if (ended.Failure is null)
        {
            isOther = true;
            return;
        }
        if (!first.Contains(ended.Trial))
            return;
        failed.Add(ended.Trial);
        reasons.Add(ended.Failure.Replace($"{ended.Trial}: ", ""));
        if (failed.Count < 2 || failed.Count < first.Count || first.Count == trials.Count || reasons.Count > 1)
            return;
        isOther = true;
        Sentence =
            $"All {first.Count} trials of the first seed failed for the same reason, so the study stops: the other "
            + $"{trials.Count - first.Count} trials were not run to their end. Mend it, and give the same command again.";
        stop();
    }
}
