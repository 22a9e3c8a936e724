using System.Diagnostics;
using Modular.Text;
using Spectre.Console;

namespace Modular.Executors;

/// <summary>
/// Live progress of a study: what runs, its epoch and accuracy, the time left. Off a terminal it becomes plain lines.
/// </summary>
/// <param name="trainings">The training that each trial to be run needs, by the trial's name.</param>
/// <param name="epochs">How many epochs a training has.</param>
internal sealed class StudyProgress(IReadOnlyDictionary<string, string> trainings, int epochs)
    : IProgress<TrialProgress>
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    private readonly int trials = trainings.Count;
    private readonly StudyPace pace = new(trainings, epochs);
    private readonly Stopwatch watch = new();
    private readonly SortedDictionary<string, TrialProgress> running = new(StringComparer.Ordinal);
    private LiveDisplayContext? screen;
    private TimeSpan lastLine;
    private TimeSpan lastWaiting = -Quiet;
    private int ended;
    private readonly HashSet<string> notes = [];

    /// <summary>Shows progress while the work runs and reports here.</summary>
    public void Show(Action work)
    {
        if (!Terminal.IsLive)
        {
            work();
            return;
        }
        LiveDisplay display = Terminal.Rich.Live(RunningTrials()).AutoClear(true);
        display.Start(context =>
        {
            screen = context;
            work();
        });
    }

    public void Report(TrialProgress value)
    {
        if (value.Waits)
        {
            if (value.Silent)
                TellOfWaiting(value.Waiting);
            return;
        }
        if (value.Note is { } sentence)
            TellOnce(sentence);
        if (value.Kept || value.Note is not null)
            return;
        Note(value);
        if (screen is null)
            Print(value);
        else
            Draw(screen, value);
    }

    /// <summary>Says for whom the workers wait in vain, but not all the time.</summary>
    private void TellOfWaiting(string? waiting)
    {
        if (waiting is null || watch.Elapsed - lastWaiting < Quiet)
            return;
        lastWaiting = watch.Elapsed;
        string line = $"[{ended}/{trials}] {waiting}";
        if (screen is null)
            Terminal.Line(line);
        else
            Terminal.Rich.WriteLine(Printable.Plain(line).PadRight(Terminal.Rich.Profile.Width - 1));
    }

    /// <summary>Says what several workers may have found.</summary>
    private void TellOnce(string sentence)
    {
        if (notes.Add(sentence))
            Terminal.Error(sentence);
    }

    private void Note(TrialProgress report)
    {
        watch.Start();
        pace.Note(report, watch.Elapsed);
        if (report.Ended)
        {
            ended++;
            running.Remove(report.Trial);
        }
        else
            running[report.Trial] = report;
    }

    private void Draw(LiveDisplayContext context, TrialProgress report)
    {
        if (report.Ended)
        {
            string line = Printable.Plain(DescribeEnd(report)).PadRight(Terminal.Rich.Profile.Width - 1); // over what the table left there
            Terminal.Rich.WriteLine(line);
        }
        context.UpdateTarget(RunningTrials());
    }

    private void Print(TrialProgress report)
    {
        if (report.Ended)
            Terminal.Line(DescribeEnd(report));
        else if (watch.Elapsed - lastLine > Quiet)
            Terminal.Line(DescribeRunning());
        else
            return;
        lastLine = watch.Elapsed;
    }

    private Table RunningTrials()
    {
        Table table = new Table()
            .Border(TableBorder.Rounded)
            .Title(Markup.Escape($"{ended} of {trials} trials{TimeLeft()}"))
            .AddColumns("trial", "epoch", "accuracy, %");
        foreach (TrialProgress report in running.Values)
            table.AddRow(Markup.Escape(report.Trial), $"{report.Epoch} / {epochs}", Accuracy(report));
        return table;
    }

    private string DescribeEnd(TrialProgress report)
    {
        string result = "failed";
        if (report.Failure is null)
            result = $"{Numbers.Two(report.Accuracy ?? double.NaN)} %";
        return $"[{ended}/{trials}] {report.Trial}: {result}{TimeLeft()}";
    }

    private string DescribeRunning() =>
        $"[{ended}/{trials}] {string.Join("; ", running.Values.Select(DescribeEpoch))}{TimeLeft()}";

    private string DescribeEpoch(TrialProgress report)
    {
        string epoch = $"{report.Trial} epoch {report.Epoch}/{epochs}";
        if (report.Accuracy is null)
            return epoch;
        return $"{epoch} {Accuracy(report)} %";
    }

    private static string Accuracy(TrialProgress report)
    {
        if (report.Accuracy is double accuracy)
            return Numbers.Two(accuracy);
        return "";
    }

    /// <summary>An estimate from the pace so far; empty where there is none yet.</summary>
    private string TimeLeft()
    {
        if (pace.Left() is not { } left)
            return "";
        string about = pace.IsLowerBound ? "at least" : "about";
        return $", {about} {Numbers.Duration(left)} left";
    }
}
