using System.Diagnostics;
using Modular.Text;
using Spectre.Console;

namespace Modular.Executors;

/// <summary>
/// Live progress of a study: running trials with epoch and accuracy, and the time left. Outside a terminal it is plain
/// lines.
/// </summary>
/// <param name="trainings">The training that each trial to be run needs, by the trial's name.</param>
/// <param name="epochs">The number of epochs of a training.</param>
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

    /// <summary>Shows progress while the work runs and reports to this object.</summary>
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

    /// <summary>Tells the user which worker the others wait for in vain, but not at every report.</summary>
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

    /// <summary>Tells once a sentence that several workers may report.</summary>
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

    /// <summary>The estimated time left; empty where there is no estimate yet.</summary>
    private string TimeLeft()
    {
        if (pace.Left() is not { } left)
            return "";
        string about = pace.IsLowerBound ? "at least" : "about";
        return $", {about} {Numbers.Duration(left)} left";
    }
}
