using System.Diagnostics;
using Modular.Files;
using Modular.Text;

namespace Modular.Executors;

/// <summary>
/// Reports once a second that a worker waits for another one, so that a waiting worker is not taken for one that hangs.
/// </summary>
/// <param name="tell">Receives the reports on waiting.</param>
/// <param name="patience">How long the worker that is waited for may give no sign of life.</param>
internal sealed class WaitingReports(Action<TrialProgress> tell, TimeSpan patience)
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private long last = Stopwatch.GetTimestamp();

    /// <summary>Returns an action to be called regularly while another worker does what is needed here.</summary>
    /// <param name="what">What the other worker does, as a noun: "the network of a seed".</param>
    public Action<LockHolder> Tell(string what) =>
        holder =>
        {
            if (Stopwatch.GetElapsedTime(last) < Breath)
                return;
            last = Stopwatch.GetTimestamp();
            tell(
                new TrialProgress
                {
                    Trial = "",
                    Waits = true,
                    Waiting = $"waiting for {holder.Name}, which is at {what}{Silence(holder)}",
                    Silent = holder.IsSilent,
                }
            );
        };

    private string Silence(LockHolder holder)
    {
        if (!holder.IsSilent)
            return "";
        return $"; no sign of life for {Numbers.Duration(holder.Silent)}, after {TimeLimits.Text(patience)} it is taken over";
    }
}
