using System.Diagnostics;
using Modular.Studies;

namespace Modular.Executors;

/// <summary>One worker process of this machine, from start to end.</summary>
internal sealed class LocalWorker(RunFolder folder)
{
    private string? lastError;
    private int exitCode;

    /// <summary>The trial that it was at when it ended; null if it was at none.</summary>
    public string? DiedIn { get; private set; }

    /// <summary>For the user: how it ended, and what it said last.</summary>
    public string LastWords => $"exit code {exitCode}, {(lastError is null ? "it left no message." : $"its last words: {lastError}")}";

    /// <summary>Returns when it has ended; cancelling kills it.</summary>
    public void Run(Action<WorkerLine> hear, CancellationToken cancel)
    {
        using var worker = new Process { StartInfo = StartInfo() };
        worker.OutputDataReceived += (_, e) => Hear(e.Data, hear);
        worker.ErrorDataReceived += (_, e) => lastError = IsMessage(e.Data) ? e.Data : lastError;
        worker.Start();
        worker.BeginOutputReadLine();
        worker.BeginErrorReadLine();
        using (cancel.Register(() => End(worker))) worker.WaitForExit();
        exitCode = worker.ExitCode;
        AtomicFile.DeleteDrafts(folder.Root, worker.Id);
    }

    private void Hear(string? text, Action<WorkerLine> hear)
    {
        if (text is null || WorkerLine.Read(text) is not WorkerLine line) return;
        DiedIn = line.Ended ? null : line.Trial;
        hear(line);
    }

    /// <summary>The frames of a stack are none.</summary>
    private static bool IsMessage(string? text) => !string.IsNullOrWhiteSpace(text) && !text.StartsWith("   at ");

    /// <summary>One thread each: trials run side by side instead (docs/adr/0003).</summary>
    private ProcessStartInfo StartInfo()
    {
        string program = Environment.ProcessPath!;
        bool shared = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        if (shared) start.ArgumentList.Add(typeof(LocalWorker).Assembly.Location);
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
