using System.Globalization;
using System.Text;
using Modular.Studies;
using Modular.Studies.Statistics;
using Modular.Studies.Tolerances;

namespace Modular.Reports;

/// <summary>The results as tables for other tools: accuracies in percent, differences in points.</summary>
internal static class CsvResults
{
    public static string Ranking(Ranking ranking) => Table(
        ["imperfection", "rank", "buys", "buys_low", "buys_high", "costs", "costs_low", "costs_high"],
        ranking.Subjects.Select(subject => new[] { subject.Name, subject.Rank.ToString() }.Concat(Three(subject.Buys)).Concat(Three(subject.Costs))));

    /// <summary>A strength that is no finite number is an empty field; the verdict says which side it is on.</summary>
    public static string Tolerances(IEnumerable<Tolerance> tolerances) => Table(
        ["imperfection", "context", "loss", "strength", "strength_low", "strength_high", "value", "unit", "verdict", "low_verdict", "high_verdict", "quantity", "seeds"],
        tolerances.Select(tolerance => new[]
        {
            tolerance.Question.Imperfection, tolerance.Question.Words, Numbers.Csv(tolerance.Loss),
            Numbers.Csv(tolerance.Strength), Numbers.Csv(tolerance.Bounds.Low), Numbers.Csv(tolerance.Bounds.High),
            tolerance.Typical is { } typical ? Size(typical.Value * tolerance.Strength) : "", tolerance.Typical?.Unit ?? "",
            ToleranceText.Verdict(tolerance.Verdict), ToleranceText.End(tolerance.Bounds.Low), ToleranceText.End(tolerance.Bounds.High), tolerance.Typical?.Name ?? "", tolerance.Seeds.ToString(),
        }));

    public static string Trials(IEnumerable<Outcome> outcomes) => Table(
        ["trial", "hardware", "seed", "accuracy", "status", "strengths", "failure"],
        outcomes.Select(outcome => new[]
        {
            outcome.Trial, outcome.Hardware, outcome.Seed.ToString(), Numbers.Csv(outcome.Accuracy), outcome.Done ? "done" : "failed",
            string.Join(' ', outcome.Strengths.Select(dial => $"{dial.Key}={Numbers.Csv(dial.Value)}")), outcome.Failure ?? "",
        }));

    public static string Epochs(IEnumerable<Outcome> outcomes) => Table(
        ["trial", "hardware", "seed", "epoch", "accuracy", "loss"],
        from outcome in outcomes
        from epoch in outcome.Epochs
        select new[] { outcome.Trial, outcome.Hardware, outcome.Seed.ToString(), epoch.Epoch.ToString(), Numbers.Csv(epoch.Accuracy), Numbers.Csv(epoch.Loss) });

    /// <summary>Of a physical quantity, which may be far below 1.</summary>
    private static string Size(double value) => double.IsFinite(value) ? value.ToString("G6", CultureInfo.InvariantCulture) : "";

    private static IEnumerable<string> Three(Interval interval) => [Numbers.Csv(interval.Mean), Numbers.Csv(interval.Low), Numbers.Csv(interval.High)];

    private static string Table(string[] header, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (IEnumerable<string> row in rows.Prepend(header)) text.Append(string.Join(',', row.Select(Field))).Append('\n');
        return text.ToString();
    }

    private static string Field(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
}
