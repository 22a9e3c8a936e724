using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using Modular.Executors;
using Modular.Files;

namespace Modular.Commands;

/// <summary>
/// Runs a command that loads plugins of others in a second process. Such a plugin can end its process at any time, by
/// Environment.Exit or a stack overflow. The first process, the guard, remains and says which plugin did it
/// (docs/adr/0020).
/// </summary>
internal sealed class Guard : IDisposable
{
    private const string Variable = "MODULAR_GUARD";
    private const int MostHeld = 1000;

    private static readonly TimeSpan UntilHeard = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The first words of what the runtime and libtorch write when a process crashes; pages may follow.
    /// </summary>
    private static readonly string[] Falls =
    [
        "Stack overflow",
        "Unhandled exception",
        "Fatal error",
        "Process terminated",
        "terminate called",
    ];

    private readonly AnonymousPipeServerStream life = new(PipeDirection.Out, HandleInheritability.Inheritable);
    private readonly AnonymousPipeServerStream calls = new(PipeDirection.In, HandleInheritability.Inheritable);
    private readonly List<string> held = [];
    private string last = "";
    private string? inCall;
    private int? ended;

    /// <summary>Whether a command line loads plugins of others and has no guard yet.</summary>
    public static bool IsNeeded(string[] arguments) =>
        Environment.GetEnvironmentVariable(Variable) is null
        && !arguments.Contains("--supervised")
        && arguments.Any(one =>
            one is "--plugins" or "--trust" || one.StartsWith("--plugins=") || one.StartsWith("--plugins:")
        );

    /// <summary>
    /// Reports every call of a part to the guard of this process, if it has one. The process ends when its guard does.
    /// </summary>
    public static void Report()
    {
        string? handles = Environment.GetEnvironmentVariable(Variable);
        if (handles?.Split(',') is not [string life, string calls])
            return;
        Environment.SetEnvironmentVariable(Variable, null);
        var hear = new StreamWriter(new AnonymousPipeClientStream(PipeDirection.Out, calls)) { AutoFlush = true };
        var turn = new Lock();
        ForeignCall.TellTo(line =>
        {
            lock (turn)
                hear.Write(line + "\n");
        });
        var watch = new Thread(() =>
        {
            using var guard = new AnonymousPipeClientStream(PipeDirection.In, life);
            _ = guard.ReadByte();
            AbruptExit.Now(ExitCode.Interrupted);
        })
        {
            IsBackground = true,
        };
        watch.Start();
    }

    /// <summary>
    /// Runs a command line in a second process. Returns its exit code, or says which plugin ended it.
    /// </summary>
    public static int Run(string[] arguments)
    {
        using var guard = new Guard();
        return guard.Watch(arguments);
    }

    public void Dispose()
    {
        life.Dispose();
        calls.Dispose();
    }

    private int Watch(string[] arguments)
    {
        ProcessStartInfo start = ThisProgram.StartInfo(arguments);
        start.RedirectStandardError = true;
        start.Environment[Variable] = $"{life.GetClientHandleAsString()},{calls.GetClientHandleAsString()}";
        using var process = new Process { StartInfo = start };
        process.ErrorDataReceived += (_, e) => HearError(e.Data);
        bool interrupted = false;
        void PassOn(PosixSignalContext context)
        {
            context.Cancel = true;
            interrupted = true;
            if (!OperatingSystem.IsWindows())
                _ = Signal(process.Id, (int)context.Signal == (int)PosixSignal.SIGINT ? 2 : 15);
        }
        process.Start();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, PassOn);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, PassOn);
        life.DisposeLocalCopyOfClientHandle();
        calls.DisposeLocalCopyOfClientHandle();
        process.BeginErrorReadLine();
        Task hearing = Task.Factory.StartNew(HearCalls, TaskCreationOptions.LongRunning);
        process.WaitForExit();
        hearing.Wait(UntilHeard);
        return Conclude(process.ExitCode, interrupted);
    }

    private int Conclude(int exitCode, bool interrupted)
    {
        if (ended == exitCode || interrupted)
        {
            held.ForEach(Terminal.Error);
            if (interrupted && ended is null)
                return ExitCode.Interrupted;
            return exitCode;
        }
        string how = held.FirstOrDefault() is { } fall
            ? $"{fall.TrimEnd('.', ':')}, exit code {exitCode}"
            : $"exit code {exitCode}";
        if (inCall is { } call)
            Terminal.Error($"{call} ended the process ({how}); expected an answer. Ask the plugin's author.");
        else
            Terminal.Error(
                $"modular: the process ended before its work was done ({how}), and no part was asked just then; "
                    + $"{(last.Length == 0 ? "none had been asked" : $"the last was {last}")}. "
                    + "Nothing that was finished is lost: give the same command again, or ask the author of that plugin."
            );
        return ExitCode.WrongInput;
    }

    private void HearCalls()
    {
        using var lines = new StreamReader(calls, leaveOpen: true);
        while (ended is null && lines.ReadLine() is { } line)
            if (line.StartsWith("end ", StringComparison.Ordinal))
                ended = int.Parse(line.AsSpan(4));
            else if (line.StartsWith("in ", StringComparison.Ordinal))
                last = inCall = line[3..];
            else
                inCall = null;
    }

    private void HearError(string? line)
    {
        if (line is null)
            return;
        bool isFall = held.Count > 0 || Falls.Any(fall => line.StartsWith(fall, StringComparison.Ordinal));
        if (!isFall)
            Terminal.Error(line);
        else if (held.Count < MostHeld)
            held.Add(line);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
