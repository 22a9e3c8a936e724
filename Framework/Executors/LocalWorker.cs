using System.Diagnostics;
using System.Globalization;
using Modular.Files;
using Modular.Runs;
using Modular.Tensors;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>One worker process of this machine, from start to end.</summary>
/// <param name="folder">The folder of the run whose trials the worker claims.</param>
/// <param name="trials">
/// The trials that the worker may claim. Their names are sent in the first line of its standard input.
/// </param>
/// <param name="limits">How long the worker may be silent, and how many threads it may use.</param>
/// <param name="device">The device on which the networks of the worker compute.</param>
internal sealed class LocalWorker(
    RunFolder folder,
    IReadOnlyList<Trial> trials,
    WorkerLimits limits,
    DeviceChoice device
)
{
    private const int LookEvery = 200; // ms

    /// <summary>
    /// How long a worker may be silent before its first trial. Until then it asks the parts the same questions as the
    /// process that starts it, within the same time limits; this limit is for everything else.
    /// </summary>
    private static readonly TimeSpan UntilFirstWord = TimeSpan.FromHours(1);

    private static readonly TimeSpan UntilDrained = TimeSpan.FromSeconds(10);

    private string? lastError;
    private int exitCode;
    private long heard;
    private bool begun;
    private bool overdue;

    /// <summary>The trial that the worker was running when it ended; null for none.</summary>
    public string? DiedIn { get; private set; }

    /// <summary>How the worker ended, with its last message: a sentence for the user.</summary>
    public string LastWords
    {
        get
        {
            if (overdue)
                return $"it said nothing for {TimeLimits.Text(Limit)} and was ended. "
                    + "Give epochs that take longer more time with --patience; otherwise a part hangs: ask its author.";
            string message = lastError is null ? "it left no message." : $"its last words: {lastError}";
            return $"exit code {exitCode}, {message}";
        }
    }

    private TimeSpan Limit => begun || limits.Patience > UntilFirstWord ? limits.Patience : UntilFirstWord;

    /// <summary>Runs the worker, and returns when it has ended. Cancelling kills it.</summary>
    public void Run(Action<TrialProgress> tell, CancellationToken cancel)
    {
        using var worker = new Process { StartInfo = StartInfo() };
        worker.OutputDataReceived += (_, e) => Hear(e.Data, tell);
        worker.ErrorDataReceived += (_, e) => KeepMessage(e.Data);
        heard = Stopwatch.GetTimestamp();
        worker.Start();
        worker.BeginOutputReadLine();
        worker.BeginErrorReadLine();
        NameTrials(worker);
        using (cancel.Register(() => End(worker)))
            Await(worker);
        Drain(worker);
        exitCode = worker.ExitCode;
        AtomicFile.DeleteDrafts(folder.Root, worker.Id);
    }

    /// <summary>
    /// Sends the names of the trials. A worker that has ended already cannot take them, and says why itself.
    /// </summary>
    private void NameTrials(Process worker)
    {
        try
        {
            worker.StandardInput.WriteLine(TrialNames.Write(trials));
            worker.StandardInput.Flush();
        }
        catch (IOException)
        {
            // Its exit code and its last words tell.
        }
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
    /// Reads the last lines of a worker that has ended. A process that a part has started may keep the output open for
    /// longer.
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

    private void Hear(string? line, Action<TrialProgress> tell)
    {
        if (line is null || TrialProgress.Read(line) is not TrialProgress report)
            return;
        Volatile.Write(ref heard, Stopwatch.GetTimestamp());
        begun = true;
        if (report.Waits)
        {
            tell(report);
            return;
        }
        DiedIn = report.Ended ? null : report.Trial;
        tell(report);
    }

    /// <summary>
    /// Keeps the last line of standard error that has a message, or the program's own sentence. Frames of a stack trace
    /// have none, nor have the lines that libraries write when they are unloaded.
    /// </summary>
    private void KeepMessage(string? line)
    {
        bool isKept = lastError?.StartsWith("modular: ", StringComparison.Ordinal) ?? false;
        if (!isKept && !string.IsNullOrWhiteSpace(line) && !line.StartsWith("   at "))
            lastError = line;
    }

    /// <summary>
    /// The command line of the worker. Its libtorch has one thread, because trials run in parallel instead
    /// (docs/adr/0003).
    /// </summary>
    private ProcessStartInfo StartInfo()
    {
        string patience = limits.Patience.TotalMinutes.ToString("R", CultureInfo.InvariantCulture);
        string[] exact = limits.ExactDevices ? ["--exact-devices"] : [];
        string[] every = limits.CheckpointEvery is { } time
            ? ["--checkpoint-every", $"{(long)time.TotalSeconds}s"]
            : [];
        string[] limit =
        [
            "--threads",
            $"{limits.Threads}",
            "--patience",
            patience,
            "--device",
            $"{device}",
            .. exact,
            .. every,
        ];
        ProcessStartInfo start = ThisProgram.StartInfo(["work", folder.Root, "--supervised", .. limit]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["MKL_NUM_THREADS"] = "1";
        start.Environment[GpuWorkspace.Variable] = GpuWorkspace.Value;
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
