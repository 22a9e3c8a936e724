using Modular.Trials;

namespace Modular.Executors.Slurm;

/// <summary>
/// Puts trials into tasks. A cluster takes about a second to start a task, so short trials share one.
/// </summary>
internal static class Bundles
{
    /// <summary>A task is to last so long that its start does not count.</summary>
    private static readonly TimeSpan Worthwhile = TimeSpan.FromMinutes(5);

    /// <summary>Of the time limit so much is used, for trials do not all take the same time.</summary>
    private const double ShareOfLimit = 0.7;

    /// <summary>The trials of each task, those of a seed side by side, for they may share a network.</summary>
    /// <param name="trials">The trials that are to run.</param>
    /// <param name="longest">How long the longest so far took; null where nothing is known.</param>
    /// <param name="limit">The time limit of a task; null where it is not known.</param>
    /// <param name="places">How many tasks may run at a time.</param>
    public static IReadOnlyList<IReadOnlyList<Trial>> Pack(
        IEnumerable<Trial> trials,
        TimeSpan? longest,
        TimeSpan? limit,
        int places
    )
    {
        Trial[] ordered = [.. trials.OrderBy(trial => trial.Seed)];
        int size = Math.Min(Size(longest, limit), (ordered.Length + places - 1) / places);
        return [.. ordered.Chunk(Math.Max(1, size))];
    }

    private static int Size(TimeSpan? longest, TimeSpan? limit)
    {
        if (longest is not { } time || time <= TimeSpan.Zero)
            return 1;
        TimeSpan wanted = Worthwhile;
        if (limit * ShareOfLimit is { } most && most < wanted)
            wanted = most;
        return (int)Math.Clamp(wanted / time, 1, 10_000);
    }
}
