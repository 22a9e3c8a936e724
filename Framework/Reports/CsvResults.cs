using Modular.Studies;
using Modular.Studies.Statistics;

namespace Modular.Reports;

/// <summary>The results as tables for other tools: accuracies in percent, differences in points.</summary>
internal static class CsvResults
{
    public static string Ranking(Ranking ranking) => CsvText.Of(
        ["imperfection", "rank", "buys", "buys_low", "buys_high", "costs", "costs_low", "costs_high"],
        ranking.Subjects.Select(subject => new[] { subject.Name, subject.Rank.ToString() }.Concat(Three(subject.Buys)).Concat(Three(subject.Costs))));

    public static string Trials(IEnumerable<Outcome> outcomes) => CsvText.Of(
        ["trial", "hardware", "seed", "accuracy", "status", "strengths", "failure"],
        outcomes.Select(outcome => new[]
        {
            outcome.Trial, outcome.Hardware, outcome.Seed.ToString(), Numbers.Csv(outcome.Accuracy), outcome.Done ? "done" : "failed",
            string.Join(' ', outcome.Strengths.Select(dial => $"{dial.Key}={Numbers.Csv(dial.Value)}")), outcome.Failure ?? "",
        }));

    public static string Epochs(IEnumerable<Outcome> outcomes) => CsvText.Of(
        ["trial", "hardware", "seed", "epoch", "accuracy", "loss"],
        from outcome in outcomes
        from epoch in outcome.Epochs
        select new[] { outcome.Trial, outcome.Hardware, outcome.Seed.ToString(), epoch.Epoch.ToString(), Numbers.Csv(epoch.Accuracy), Numbers.Csv(epoch.Loss) });

    private static IEnumerable<string> Three(Interval interval) => [Numbers.Csv(interval.Mean), Numbers.Csv(interval.Low), Numbers.Csv(interval.High)];
}
