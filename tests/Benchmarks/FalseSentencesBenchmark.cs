using System.Globalization;
using Modular.Benchmarks.FalseSentences;

namespace Modular.Benchmarks;

/// <summary>
/// How many studies of a hundred print any false sentence, tried on studies with known effects, through the same code
/// that judges real ones. Prints one line for each setting: the share of studies with a false sentence of each kind.
/// </summary>
internal static class FalseSentencesBenchmark
{
    private const int Studies = 4000;

    /// <summary>Studies with 27 imperfections or with three looks take a while each.</summary>
    private const int SlowStudies = 500;

    public static int Run(string[] arguments)
    {
        var rows = new List<(string Case, double Value, string Unit)>();
        void Add(string name, double value, string unit = "%")
        {
            rows.Add((name.Replace(',', ';'), value, unit));
            Terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{name, -60} {value, 8:0.00} {unit}"));
        }
        string only = arguments is ["--only", string wanted, ..] ? wanted : "";
        foreach (StudySetting setting in StudySettings.All.Where(setting => setting.Name.Contains(only)))
            Report(setting, Add);
        foreach (VariantSetting setting in VariantSetting.All.Where(setting => setting.Name.Contains(only)))
            Report(setting, Add);
        if ("stop".Contains(only))
            ReportStops(Add);
        if ("tolerance".Contains(only))
            ReportTolerances(Add);
        if (arguments is ["--csv", string path])
            File.WriteAllText(path, BenchmarkTable.Write(rows));
        return 0;
    }

    private static void Report(StudySetting setting, Action<string, double, string> add)
    {
        int studies = setting.Seeds == 0 ? SlowStudies : Studies;
        StudyVerdict[] verdicts =
        [
            .. Enumerable.Range(0, studies).Select(draw => StudyVerdict.Simulate(setting, draw)),
        ];
        void Share(string kind, Func<StudyVerdict, bool> isFalse) =>
            add($"{setting.Name}: {kind}", 100.0 * verdicts.Count(isFalse) / studies, "%");
        Share("any", verdict => verdict.Any);
        Share("ranking", verdict => verdict.Ranking);
        Share("columns disagree", verdict => verdict.Disagreements);
        Share("epochs", verdict => verdict.Reversals);
        Share("margin", verdict => verdict.Margin);
        Share("tolerances", verdict => verdict.Tolerances);
    }

    private static void Report(VariantSetting setting, Action<string, double, string> add)
    {
        ComparisonVerdict[] verdicts =
        [
            .. Enumerable.Range(0, Studies).Select(draw => ComparisonVerdict.Simulate(setting, draw)),
        ];
        void Share(string kind, Func<ComparisonVerdict, bool> isFalse) =>
            add($"{setting.Name}: {kind}", 100.0 * verdicts.Count(isFalse) / Studies, "%");
        Share("any", verdict => verdict.Any);
        Share("most", verdict => verdict.Best);
        Share("rankings", verdict => verdict.Rankings);
        Share("margin", verdict => verdict.Margin);
        Share("an interval misses", verdict => verdict.Intervals);
        Share("an interval by itself misses", verdict => verdict.SingleIntervals);
    }

    private static void ReportStops(Action<string, double, string> add)
    {
        foreach (double spread in new[] { 0.5, 0.75, 1 })
        foreach (StopBias bias in StopBias.Simulate(1, spread, SlowStudies))
        {
            string name = string.Create(
                CultureInfo.InvariantCulture,
                $"stop, true 1, spread {spread}, {bias.Seeds} seeds"
            );
            add($"{name}: studies", bias.Studies, "1");
            add($"{name}: plain", bias.Plain, "points");
            add($"{name}: corrected", bias.Corrected, "points");
            add($"{name}: error of plain", bias.PlainError, "points");
            add($"{name}: error of corrected", bias.CorrectedError, "points");
        }
    }

    private static void ReportTolerances(Action<string, double, string> add)
    {
        foreach (int seeds in new[] { 3, 5, 10, 20 })
        foreach (double level in new[] { 0.05, 0.018 })
        {
            string name = string.Create(
                CultureInfo.InvariantCulture,
                $"tolerance, {seeds} seeds, level {level}: interval holds"
            );
            add(name, 100 * ToleranceCoverage.Simulate(seeds, level, SlowStudies), "%");
        }
    }
}
