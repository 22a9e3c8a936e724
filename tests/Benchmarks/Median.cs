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

    public double Seconds => seconds.Order().ElementAt(seconds.Count / 2);
}
