using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>The program at work. Whatever a test does, nothing of it is left running.</summary>
internal sealed partial class RunningCommand : IDisposable
{
    public const int Interrupt = 2;
    public const int KillAtOnce = 9;
    public const int Terminate = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(240);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    public RunningCommand(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        process.StandardInput.Close();
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    /// <summary>The processes that it started, by /proc.</summary>
    public IReadOnlyList<int> Children =>
        [.. Directory.EnumerateDirectories("/proc").Select(IdOf).Where(id => id > 0 && ParentOf(id) == Id)];

    /// <summary>Whether a process is there and no zombie.</summary>
    public static bool Lives(int id) => Stat(id) is [var state, ..] && state != "Z";

    public static void Send(int id, int signal) => Assert.Equal(0, Kill(id, signal));

    /// <summary>SIGKILL to it and to everything it started.</summary>
    public void KillAll() => process.Kill(entireProcessTree: true);

    /// <summary>Waits until something is so, and fails if it ends before or takes too long.</summary>
    public void Until(Func<bool> so)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); !so(); Thread.Sleep(5))
        {
            Assert.False(process.HasExited, "It ended before what the test waits for.");
            Assert.True(watch.Elapsed < Patience, "What the test waits for never came.");
        }
    }

    /// <summary>Waits for its end.</summary>
    public Ending Wait()
    {
        if (!process.WaitForExit(Patience))
        {
            KillAll();
            Assert.Fail($"Still running after {Patience.TotalSeconds} s.\n{output.Result}\n{error.Result}");
        }
        return new Ending(process.ExitCode, output.Result, error.Result).WithoutStackTrace();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            KillAll();
        process.Dispose();
    }

    private static int IdOf(string folder) =>
        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) ? id : 0;

    private static int ParentOf(int id) =>
        Stat(id) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0;

    /// <summary>
    /// State, parent and so on: what follows the name in /proc/id/stat; nothing if there is no such process.
    /// </summary>
    private static string[] Stat(int id)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int id, int signal);
}
