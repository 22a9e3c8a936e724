namespace Modular.Executors;

/// <summary>
/// Estimates how long the remaining trials take from those before: one time for each epoch of training, and one for
/// everything else in a trial. Trials that share a network trained off-line train it once.
/// </summary>
/// <param name="trainings">The training that each trial of the study needs, by the trial's name.</param>
/// <param name="epochs">The number of epochs of a training.</param>
internal sealed class StudyPace(IReadOnlyDictionary<string, string> trainings, int epochs)
{
    /// <summary>
    /// The number of reports that are needed for an estimate. The first ones also include loading data and compiling.
    /// </summary>
    private const int ReportsOfPace = 3;

    private readonly Dictionary<string, RunningTrial> running = [];
    private readonly Dictionary<string, int> trained = [];
    private readonly List<double> besides = [];
    private readonly int shared = trainings.Count - trainings.Values.Distinct().Count();
    private int ended;
    private int reports;
    private int firstEpochs;
    private double secondsOfFirst;
    private int laterEpochs;
    private double secondsOfLater;

    /// <summary>
    /// Whether the estimate lacks the time of a trial besides training, which is most of a study whose trials share
    /// trainings.
    /// </summary>
    public bool IsLowerBound => shared > 0 && besides.Count == 0;

    /// <summary>Takes a report of a trial into account.</summary>
    /// <param name="report">The report that the trial began, did an epoch, or ended.</param>
    /// <param name="now">The time since the study began.</param>
    public void Note(TrialProgress report, TimeSpan now)
    {
        RunningTrial before = running.GetValueOrDefault(report.Trial) ?? new RunningTrial { Begun = now, Last = now };
        if (report.Ended)
        {
            NoteEnd(report.Trial, before, now);
            return;
        }
        running[report.Trial] = before;
        if (report.Epoch > before.Epoch)
            NoteEpochs(report, before, now);
    }

    /// <summary>The time from the last report to the end of the study; null where too little is known.</summary>
    public TimeSpan? Left()
    {
        int left = trainings.Count - ended;
        if (reports < ReportsOfPace || left == 0)
            return null;
        double training = EpochsLeft() * SecondsOfEpoch;
        double besideIt = besides.Count > 0 ? left * besides.Order().ElementAt(besides.Count / 2) : 0;
        return TimeSpan.FromSeconds((training + besideIt) / Math.Max(1, running.Count));
    }

    private double SecondsOfEpoch
    {
        get
        {
            if (laterEpochs > 0)
                return secondsOfLater / laterEpochs;
            return firstEpochs > 0 ? secondsOfFirst / firstEpochs : 0;
        }
    }

    private int EpochsLeft() =>
        trainings.Values.Distinct().Sum(training => epochs - trained.GetValueOrDefault(training));

    private void NoteEpochs(TrialProgress report, RunningTrial before, TimeSpan now)
    {
        reports++;
        double seconds = (now - before.Last).TotalSeconds;
        if (before.Epoch == 0)
        {
            firstEpochs++;
            secondsOfFirst += seconds;
        }
        else
        {
            laterEpochs += report.Epoch - before.Epoch;
            secondsOfLater += seconds;
        }
        running[report.Trial] = before with { Epoch = report.Epoch, Last = now };
        if (trainings.TryGetValue(report.Trial, out string? training))
            trained[training] = Math.Min(epochs, report.Epoch);
    }

    private void NoteEnd(string trial, RunningTrial before, TimeSpan now)
    {
        reports++;
        ended++;
        running.Remove(trial);
        if (trainings.TryGetValue(trial, out string? training))
            trained[training] = epochs;
        // A trial that has just trained says more by its test than by its beginning, in which it loads and compiles.
        TimeSpan since = before.Epoch > 0 ? before.Last : before.Begun;
        besides.Add((now - since).TotalSeconds);
    }

    /// <summary>A trial that has begun and not ended.</summary>
    private sealed record RunningTrial
    {
        public TimeSpan Begun { get; init; }

        /// <summary>The time of its last report on an epoch, or of its start.</summary>
        public TimeSpan Last { get; init; }

        /// <summary>The number of epochs in its last report.</summary>
        public int Epoch { get; init; }
    }
}
