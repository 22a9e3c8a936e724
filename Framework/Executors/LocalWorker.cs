using System.Diagnostics;
using Modular.Files;
using Modular.Runs;

namespace Modular.Executors;

/// <summary>One worker process of this machine, from start to end.</summary>
/// <param name="folder">Whose trials it runs.</param>
/// <param name="limits">It is ended when it has said nothing for so long since it began its first trial; its devices
/// have so many threads.</param>
internal sealed class LocalWorker(RunFolder folder, (TimeSpan Patience, int Threads) limits)
{
    private const int LookEvery = 200; // ms

    /// <summary>
    /// Before its first trial it asks the same as the process that starts it, within the same limits; this is for what
    /// these do not cover.
    /// </summary>
    private static readonly TimeSpan UntilFirstWord = TimeSpan.FromHours(1);

    private static readonly TimeSpan UntilDrained = TimeSpan.FromSeconds(10);

    private string? lastError;
    private int exitCode;
    private long heard;
    private bool begun;
    private bool overdue;

    /// <summary>The trial that it was at when it ended; null if it was at none.</summary>
    public string? DiedIn { get; private set; }

    /// <summary>For the user: how it ended, and what it said last.</summary>
    public string LastWords =>
        overdue
            ? $"it said nothing for {TimeLimits.Text(Limit)} and was ended. Give epochs that take longer more time with --patience; otherwise a part hangs: ask its author."
            : $"exit code {exitCode}, {(lastError is null ? "it left no message." : $"its last words: {lastError}")}";

    private TimeSpan Limit => begun || limits.Patience > UntilFirstWord ? limits.Patience : UntilFirstWord;

    /// <summary>Returns when it has ended; cancelling kills it.</summary>
    public void Run(Action<WorkerLine> hear, CancellationToken cancel)
    {
        using var worker = new Process { StartInfo = StartInfo() };
        worker.OutputDataReceived += (_, e) => Hear(e.Data, hear);
        worker.ErrorDataReceived += (_, e) => lastError = IsMessage(e.Data) ? e.Data : lastError;
        heard = Stopwatch.GetTimestamp();
        worker.Start();
        worker.BeginOutputReadLine();
        worker.BeginErrorReadLine();
        using (cancel.Register(() => End(worker)))
            Await(worker);
        Drain(worker);
        exitCode = worker.ExitCode;
        AtomicFile.DeleteDrafts(folder.Root, worker.Id);
    }

    private void Await(Process worker)
    {
        while (!worker.WaitForExit(LookEvery))
        {
            if (overdue || Stopwatch.GetElapsedTime(Volatile.Read(ref heard)) < Limit)
                continue;
            overdue = true;
            End(worker);
        }
    }

    /// <summary>
    /// Takes its last lines. What a part has started may hold its output open for longer than it lived.
    /// </summary>
    private static void Drain(Process worker)
    {
        try
        {
            TimeLimits.Await(
                UntilDrained,
                () =>
                {
                    worker.WaitForExit();
                    return true;
                }
            );
        }
        catch (AnswerTimeoutException)
        {
            // Nothing of the worker itself can come any more.
        }
    }

    private void Hear(string? text, Action<WorkerLine> hear)
    {
        if (text is null || WorkerLine.Read(text) is not WorkerLine line)
            return;
        Volatile.Write(ref heard, Stopwatch.GetTimestamp());
        begun = true;
        if (line.Waits)
            return;
        DiedIn = line.Ended ? null : line.Trial;
        hear(line);
    }

    /// <summary>The frames of a stack are none.</summary>
    private static bool IsMessage(string? text) => !string.IsNullOrWhiteSpace(text) && !text.StartsWith("   at ");

    /// <summary>libtorch has one thread: trials run side by side instead (docs/adr/0003).</summary>
    private ProcessStartInfo StartInfo()
    {
        string program = Environment.ProcessPath!;
        bool shared = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        if (shared)
            start.ArgumentList.Add(typeof(LocalWorker).Assembly.Location);
        foreach (string argument in new[] { "work", folder.Root, "--supervised", "--threads", $"{limits.Threads}" })
            start.ArgumentList.Add(argument);
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["MKL_NUM_THREADS"] = "1";
        return start;
    }

    private static void End(Process worker)
    {
        try
        {
            worker.Kill(entireProcessTree: true);
        }
        catch (Exception ended) when (ended is InvalidOperationException or AggregateException)
        {
            // It, or something that it started, has ended by itself.
        }
    }
}
