using Modular.Trials;

namespace Modular.Executors.Slurm;

/// <summary>
/// Groups trials into tasks. A cluster takes about a second to start a task, so short trials share one.
/// </summary>
internal static class Bundles
{
    /// <summary>The least time of a task that makes the time of its start negligible.</summary>
    private static readonly TimeSpan Worthwhile = TimeSpan.FromMinutes(5);

    /// <summary>The share of the time limit that is used, because trials take different times.</summary>
    private const double ShareOfLimit = 0.7;

    /// <summary>
    /// Returns the trials of each task. Those of a seed are next to each other, because they may share a network.
    /// </summary>
    /// <param name="trials">The trials that are to run.</param>
    /// <param name="longest">The time of the longest trial so far; null where none is known.</param>
    /// <param name="limit">The time limit of a task; null where it is not known.</param>
    /// <param name="places">The number of tasks that may run at a time.</param>
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
