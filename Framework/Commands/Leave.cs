using System.Diagnostics;
using System.Runtime.InteropServices;
using Modular.Executors;
using Modular.Files;

namespace Modular.Commands;

/// <summary>
/// Ends the work of a worker in time. When its time is over, or when a cluster gives notice (SIGTERM, SIGUSR1), the
/// worker begins no other trial. The trial under way is finished, or saved at the end of its epoch, where that takes
/// seconds; otherwise it is released for other workers. Ctrl-C ends the process at once.
/// </summary>
internal sealed class Leave : IDisposable
{
    private const int Usr1 = 10; // SIGUSR1 of Linux
    private const int Usr1OfMac = 30;
    private const int LookEvery = 50; // ms
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <summary>The longest time that a timer can wait for; a longer limit counts as none.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(20);

    /// <summary>
    /// How long the worker goes on after a notice. Slurm kills 30 s after its notice unless the cluster sets another
    /// time (KillWait in slurm.conf(5)).
    /// </summary>
    private static readonly TimeSpan Notice = TimeSpan.FromSeconds(20);

    private readonly WorkTime time;
    private readonly List<PosixSignalRegistration> signals = [];
    private readonly CancellationTokenSource done = new();

    private Leave(WorkTime time) => this.time = time;

    /// <summary>Begins to listen for the end of the time and for signals; ends when it is disposed.</summary>
    public static Leave OnNotice(WorkTime time)
    {
        var leave = new Leave(time);
        leave.Listen(PosixSignal.SIGINT, () => AbruptExit.Now(ExitCode.Interrupted));
        leave.Listen(PosixSignal.SIGTERM, leave.TakeNotice);
        if (!OperatingSystem.IsWindows())
            leave.Listen((PosixSignal)(OperatingSystem.IsMacOS() ? Usr1OfMac : Usr1), leave.TakeNotice);
        if (time.Left is { } left && left < Longest)
            Start(() => leave.EndAfter(left));
        return leave;
    }

    public void Dispose()
    {
        done.Cancel();
        signals.ForEach(signal => signal.Dispose());
    }

    private void Listen(PosixSignal signal, Action act) =>
        signals.Add(
            PosixSignalRegistration.Create(
                signal,
                context =>
                {
                    context.Cancel = true;
                    act();
                }
            )
        );

    private void TakeNotice()
    {
        time.Close();
        Start(() => EndAfter(Notice, isNotice: true));
    }

    /// <summary>Ends the process in the middle of a trial after a time, unless the worker has ended by then.</summary>
    private void EndAfter(TimeSpan rest, bool isNotice = false)
    {
        long start = Stopwatch.GetTimestamp();
        bool hasLeft = false;
        while (!hasLeft && rest - Stopwatch.GetElapsedTime(start) is var left && left > TimeSpan.Zero)
        {
            if (isNotice && time.UntilEnd > left)
                break;
            hasLeft = done.Token.WaitHandle.WaitOne(left < LookAgain ? left : LookAgain);
        }
        time.Close();
        while (!hasLeft && !time.IsAtTrial)
            hasLeft = done.Token.WaitHandle.WaitOne(LookEvery);
        if (hasLeft)
            return;
        HeldLock.LetGoOfAll();
        Terminal.Line("No time to end the trial under way; it is given up, and free for other workers.");
        AbruptExit.Now(ExitCode.Done);
    }

    private static void Start(Action act) => new Thread(() => act()) { IsBackground = true }.Start();
}
