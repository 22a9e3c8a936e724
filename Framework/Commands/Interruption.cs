using System.Runtime.InteropServices;
using Modular.Files;

namespace Modular.Commands;

/// <summary>What happens on Ctrl-C, or on a request to terminate, while it is not disposed.</summary>
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

    /// <summary>Cancels a token, so that the work ends in order.</summary>
    public static Interruption Cancels(CancellationTokenSource source) => new(source.Cancel);

    /// <summary>Ends the process at once: what is written is whole, and what is under way runs again.</summary>
    public static Interruption EndsProcess() => new(() => AbruptExit.Now(ExitCode.Interrupted));

    public void Dispose() => signals.ForEach(signal => signal.Dispose());
}
