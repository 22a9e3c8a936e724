using System.Diagnostics;
using Modular.Studies;

namespace Modular.Executors;

/// <summary>Worker processes on this machine. They end with this process, however it ends: they watch their standard input.</summary>
internal sealed class LocalWorkers(RunFolder folder, int count)
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, string> lastWords = [];

    /// <summary>Runs until no trial is left, or until cancelled; lines come one at a time.</summary>
    public void Run(Action<WorkerLine> hear, CancellationToken cancel)
    {
        List<Process> workers = [.. Enumerable.Range(0, count).Select(_ => Start(hear))];
        using CancellationTokenRegistration stop = cancel.Register(() => workers.ForEach(End));
        foreach (Process worker in workers) worker.WaitForExit();
        workers.ForEach(worker => worker.Dispose());
    }

    /// <summary>For trials that no worker finished: what the last one to try them said before it died.</summary>
    public string Fate(Trial trial) => lastWords.TryGetValue(trial.Name, out string? words)
        ? $"{trial.Name}: the worker process died in this trial; {words}"
        : $"{trial.Name}: the worker processes ended before this trial began.";

    private Process Start(Action<WorkerLine> hear)
    {
        var worker = new Process { StartInfo = StartInfo() };
        string? trial = null;
        string lastError = "it left no message.";
        worker.OutputDataReceived += (_, e) =>
        {
            if (e.Data is null || WorkerLine.Read(e.Data) is not WorkerLine line) return;
            trial = line.Ended ? null : line.Trial;
            lock (turn) hear(line);
        };
        worker.ErrorDataReceived += (_, e) => lastError = string.IsNullOrWhiteSpace(e.Data) ? lastError : $"its last words: {e.Data}";
        worker.EnableRaisingEvents = true;
        worker.Exited += (_, _) =>
        {
            worker.WaitForExit();
            lock (turn)
                if (trial is not null) lastWords[trial] = $"exit code {worker.ExitCode}, {lastError}";
        };
        worker.Start();
        worker.BeginOutputReadLine();
        worker.BeginErrorReadLine();
        return worker;
    }

    /// <summary>One thread each: trials run side by side instead (design: results must not depend on the number of threads).</summary>
    private ProcessStartInfo StartInfo()
    {
        string program = Environment.ProcessPath!;
        bool shared = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        if (shared) start.ArgumentList.Add(typeof(LocalWorkers).Assembly.Location);
        foreach (string argument in new[] { "work", folder.Root, "--supervised" }) start.ArgumentList.Add(argument);
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["MKL_NUM_THREADS"] = "1";
        return start;
    }

    private static void End(Process worker)
    {
        try
        {
            worker.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
