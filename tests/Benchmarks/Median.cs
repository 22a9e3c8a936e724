using System.Diagnostics;

namespace Modular.Benchmarks;

/// <summary>Durations of one action, timed in turn with others so that a drift of the machine hits all alike.</summary>
internal sealed class Median
{
    private readonly List<double> seconds = [];

    public void Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    public double Seconds => Middle(seconds);

    /// <summary>
    /// How many times as long as the other, both timed in turn: of the ratios of one turn each, which neither a drift
    /// nor a pause of the machine moves.
    /// </summary>
    public double Times(Median other) => Middle(seconds.Zip(other.seconds, (mine, others) => mine / others));

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
