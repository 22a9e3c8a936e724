using System.Diagnostics;
using Modular.Text;
using Spectre.Console;

namespace Modular.Executors;

/// <summary>
/// Live progress of a study: what runs, its epoch and accuracy, the time left. Off a terminal it becomes plain lines.
/// </summary>
internal sealed class StudyProgress(int trials, int epochs)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly SortedDictionary<string, WorkerLine> running = new(StringComparer.Ordinal);
    private TimeSpan lastLine;
    private int ended;

    /// <summary>Runs the work, which calls back with every line of a worker.</summary>
    public void Show(Action<Action<WorkerLine>> work)
    {
        if (Terminal.IsLive)
            Terminal
                .Rich.Live(Table())
                .AutoClear(true)
                .Start(screen =>
                    work(line =>
                    {
                        Hear(line);
                        if (line.Ended)
                            Terminal.Rich.WriteLine(Ending(line).PadRight(Terminal.Rich.Profile.Width - 1)); // Over what the table left there.
                        screen.UpdateTarget(Table());
                    })
                );
        else
            work(Print);
    }

    private void Hear(WorkerLine line)
    {
        if (line.Ended)
            ended++;
        if (line.Ended)
            running.Remove(line.Trial);
        else
            running[line.Trial] = line;
    }

    private void Print(WorkerLine line)
    {
        Hear(line);
        if (line.Ended)
            Terminal.Line(Ending(line));
        else if (watch.Elapsed - lastLine > Quiet)
            Terminal.Line($"[{ended}/{trials}] {string.Join("; ", running.Values.Select(Doing))}{TimeLeft()}");
        else
            return;
        lastLine = watch.Elapsed;
    }

    private Table Table()
    {
        var table = new Table()
            .Border(TableBorder.Rounded)
            .Title(Markup.Escape($"{ended} of {trials} trials{TimeLeft()}"))
            .AddColumns("trial", "epoch", "accuracy, %");
        foreach (WorkerLine line in running.Values)
            table.AddRow(
                Markup.Escape(line.Trial),
                $"{line.Epoch} / {epochs}",
                line.Accuracy is double accuracy ? Numbers.Two(accuracy) : ""
            );
        return table;
    }

    private string Ending(WorkerLine line) =>
        $"[{ended}/{trials}] {line.Trial}: {(line.Failure is null ? $"{Numbers.Two(line.Accuracy ?? double.NaN)} %" : "failed")}{TimeLeft()}";

    private string Doing(WorkerLine line) =>
        $"{line.Trial} epoch {line.Epoch}/{epochs}{(line.Accuracy is double accuracy ? $" {Numbers.Two(accuracy)} %" : "")}";

    /// <summary>From the pace so far, in epochs.</summary>
    private string TimeLeft()
    {
        double total = (double)trials * epochs;
        double done = (double)ended * epochs + running.Values.Sum(line => line.Epoch);
        return done == 0 || ended == trials
            ? ""
            : $", about {Numbers.Duration(watch.Elapsed * (total / done - 1))} left";
    }
}
