namespace Modular.Benchmarks;

/// <summary>
/// What the engine of studies costs besides its trials, and what a second worker gains: the built program on studies in
/// place of its own making. On a machine of two hyper-threads of one core, or a busy one, the gain is less than that of
/// two cores. So two more numbers are given: by processor time (twice that of one worker's run over that of two
/// workers' run), which the load of others hardly moves, and that of a pair of plain loops.
/// </summary>
internal static class StudiesBenchmark
{
    private const int Rounds = 3;

    /// <summary>
    /// 8 trials of some seconds each, in rounds of one worker and two in turn; then 160 trials of a moment.
    /// </summary>
    public static int Run(string[] arguments)
    {
        using var bench = new StudyBench();
        Median one = new();
        Median two = new();
        Median idle = new();
        List<double> oneTrials = [];
        List<double> twoTrials = [];
        double oneProcessor = 0;
        double twoProcessor = 0;
        for (int round = 0; round < Rounds; round++)
        {
            one.Time(() => oneProcessor += bench.Run(StudyBench.Heavy, $"one-{round}", workers: 1));
            two.Time(() => twoProcessor += bench.Run(StudyBench.Heavy, $"two-{round}", workers: 2));
            idle.Time(() => bench.Run(StudyBench.Heavy, $"two-{round}", workers: 2));
            oneTrials.Add(bench.Span($"one-{round}"));
            twoTrials.Add(bench.Span($"two-{round}"));
        }
        bench.Run(StudyBench.Light, "light", workers: 1);
        string csv = BenchmarkTable.Write([
            ("trial", bench.Seconds("one-0").Average(), "s"),
            ("run-1-worker", one.Seconds, "s"),
            ("run-2-workers", two.Seconds, "s"),
            ("run-with-nothing-to-do", idle.Seconds, "s"),
            ("speed-up-2-workers", one.Seconds / two.Seconds, "1"),
            ("speed-up-2-workers-first-to-last-trial", Middle(oneTrials) / Middle(twoTrials), "1"),
            ("speed-up-2-workers-by-processor-time", 2 * oneProcessor / twoProcessor, "1"),
            ("speed-up-2-plain-loops", Loops.SpeedUp(), "1"),
            ("light-trial", bench.Seconds("light").Average(), "s"),
            ("overhead-per-trial", bench.Overhead("light"), "s"),
        ]);
        Terminal.Line(csv);
        if (arguments is ["--csv", string path])
            File.WriteAllText(path, csv);
        return 0;
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
