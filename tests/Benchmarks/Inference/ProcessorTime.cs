namespace Modular.Benchmarks.Inference;

/// <summary>The processor time of this process, which other work on the machine moves little.</summary>
internal static class ProcessorTime
{
    /// <summary>Seconds of processor time that an action takes on all threads.</summary>
    public static double Measure(Action action)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
