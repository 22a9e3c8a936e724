using System.Diagnostics;

namespace Modular.Executors;

/// <summary>
/// The time that a worker has left, against the measured time that its trials take. The longest stretch counts: a whole
/// trial, or, where it writes checkpoints, from one point at which it can stop to the next. A stretch that would not
/// end in time is not begun.
/// </summary>
/// <param name="limit">How long the worker may run; null for no limit.</param>
internal sealed class WorkTime(TimeSpan? limit = null)
{
    /// <summary>The factor on the longest measured time, because trials take different times.</summary>
    private const double Allowance = 1.15;

    /// <summary>
    /// The greatest time that is reserved for writing and ending, and its greatest share of the limit.
    /// </summary>
    private static readonly TimeSpan MostReserve = TimeSpan.FromSeconds(10);

    private const double ShareOfReserve = 0.1;

    private readonly Lock turn = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private TimeSpan longest;
    private TimeSpan longestOfTrial;
    private bool canStop;
    private long? begun;
    private bool isClosed;

    /// <summary>The time before the worker must end; null for no limit.</summary>
    public TimeSpan? Left => limit is { } given ? given - Reserve(given) - Stopwatch.GetElapsedTime(start) : null;

    /// <summary>Whether a stretch that begins now would end in time. The first one always begins.</summary>
    public bool HasRoom
    {
        get
        {
            lock (turn)
                return !isClosed && (Left is not { } left || left > longest * Allowance);
        }
    }

    /// <summary>
    /// The expected time until the trial under way ends or can stop: zero where no trial is under way, null where it is
    /// not known.
    /// </summary>
    public TimeSpan? UntilEnd
    {
        get
        {
            lock (turn)
            {
                if (begun is not { } since)
                    return TimeSpan.Zero;
                if (longest == TimeSpan.Zero)
                    return null;
                TimeSpan rest = longest * Allowance - Stopwatch.GetElapsedTime(since);
                return rest > TimeSpan.Zero ? rest : null;
            }
        }
    }

    /// <summary>Whether a trial is under way.</summary>
    public bool IsAtTrial
    {
        get
        {
            lock (turn)
                return begun is not null;
        }
    }

    /// <summary>The longest stretch of the trial under way so far; null where it cannot stop before its end.</summary>
    public TimeSpan? LongestOfTrial
    {
        get
        {
            lock (turn)
                return canStop ? Longer(longestOfTrial, SinceBegun) : null;
        }
    }

    private TimeSpan SinceBegun => begun is { } since ? Stopwatch.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>Ends the time: no other trial is begun.</summary>
    public void Close()
    {
        lock (turn)
            isClosed = true;
    }

    /// <summary>Learns how long trials took.</summary>
    public void Learn(IEnumerable<TimeSpan> times)
    {
        lock (turn)
            longest = times.Append(longest).Max();
    }

    /// <summary>Called when a trial has begun.</summary>
    public void Begin()
    {
        lock (turn)
        {
            begun = Stopwatch.GetTimestamp();
            longestOfTrial = TimeSpan.Zero;
            canStop = false;
        }
    }

    /// <summary>Called when the trial under way can stop and go on later: a stretch has ended.</summary>
    public void Pass()
    {
        lock (turn)
        {
            longestOfTrial = Longer(longestOfTrial, SinceBegun);
            longest = Longer(longest, longestOfTrial);
            begun = Stopwatch.GetTimestamp();
            canStop = true;
        }
    }

    /// <summary>Called when a trial has ended and its results are written.</summary>
    public void End()
    {
        lock (turn)
        {
            longest = Longer(longest, SinceBegun);
            begun = null;
            canStop = false;
        }
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Reserve(TimeSpan limit)
    {
        TimeSpan share = limit * ShareOfReserve;
        return share < MostReserve ? share : MostReserve;
    }
}
