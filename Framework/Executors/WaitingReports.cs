using System.Diagnostics;
using Modular.Files;
using Modular.Text;

namespace Modular.Executors;

/// <summary>Tells, once a second, for whom a worker waits. Who waits must not be taken for one that hangs.</summary>
/// <param name="tell">Hears of it.</param>
/// <param name="patience">How long who is waited for may give no sign of life.</param>
internal sealed class WaitingReports(Action<TrialProgress> tell, TimeSpan patience)
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private long last = Stopwatch.GetTimestamp();

    /// <summary>To be called at any rate while somebody else is at what is needed here.</summary>
    /// <param name="what">What he is at: "the network of a seed".</param>
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
