using System.Diagnostics;

namespace Modular.Executors;

/// <summary>
/// The time that a worker has, beside what its trials take by what was measured. What counts is the longest stretch: a
/// trial from begin to end, or, where it keeps checkpoints, from one point where it can stop to the next. A stretch
/// that would not end in time is not begun.
/// </summary>
/// <param name="limit">How long the worker may live; null for ever.</param>
internal sealed class WorkTime(TimeSpan? limit = null)
{
    /// <summary>Trials do not all take the same time; so much more than the longest is reckoned with.</summary>
    private const double Allowance = 1.15;

    /// <summary>What is kept for writing and ending, at most, and as a share of the limit.</summary>
    private static readonly TimeSpan MostReserve = TimeSpan.FromSeconds(10);

    private const double ShareOfReserve = 0.1;

    private readonly Lock turn = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private TimeSpan longest;
    private TimeSpan longestOfTrial;
    private bool canStop;
    private long? begun;
    private bool isClosed;

    /// <summary>What is left before the worker must end; null for ever.</summary>
    public TimeSpan? Left => limit is { } given ? given - Reserve(given) - Stopwatch.GetElapsedTime(start) : null;

    /// <summary>Whether a stretch that is begun now would end in time. The first one is tried.</summary>
    public bool HasRoom
    {
        get
        {
            lock (turn)
                return !isClosed && (Left is not { } left || left > longest * Allowance);
        }
    }

    /// <summary>
    /// How long the trial under way takes until its end, or until it can stop, by what was measured: zero where none
    /// is, null where nothing is known.
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

    /// <summary>
    /// The longest stretch of the trial under way so far, where it can stop before its end; null where it cannot.
    /// </summary>
    public TimeSpan? LongestOfTrial
    {
        get
        {
            lock (turn)
                return canStop ? Longer(longestOfTrial, SinceBegun) : null;
        }
    }

    private TimeSpan SinceBegun => begun is { } since ? Stopwatch.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>No other trial is begun.</summary>
    public void Close()
    {
        lock (turn)
            isClosed = true;
    }

    /// <summary>Takes how long trials took.</summary>
    public void Learn(IEnumerable<TimeSpan> times)
    {
        lock (turn)
            longest = times.Append(longest).Max();
    }

    /// <summary>A trial has begun.</summary>
    public void Begin()
    {
        lock (turn)
        {
            begun = Stopwatch.GetTimestamp();
            longestOfTrial = TimeSpan.Zero;
            canStop = false;
        }
    }

    /// <summary>The trial under way is where it can stop and go on later: a stretch has ended.</summary>
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

    /// <summary>A trial has ended, and what it wrote is there.</summary>
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
