using System.Runtime.InteropServices;
using Modular.Files;

namespace Modular.Commands;

/// <summary>Decides what Ctrl-C, or a request to terminate, does until this is disposed.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly List<PosixSignalRegistration> signals;

    private Interruption(Action act)
    {
        void Handle(PosixSignalContext context)
        {
            context.Cancel = true;
            act();
        }
        signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
        ];
    }

    /// <summary>Cancels a token on interruption, so that the work ends in order.</summary>
    public static Interruption Cancels(CancellationTokenSource source) => new(source.Cancel);

    /// <summary>
    /// Ends the process at once on interruption: finished files are whole, and trials under way run again later.
    /// </summary>
    public static Interruption EndsProcess() => new(() => AbruptExit.Now(ExitCode.Interrupted));

    public void Dispose() => signals.ForEach(signal => signal.Dispose());
}
