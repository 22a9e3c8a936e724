using Modular.Statistics;
using Modular.Studies;
using Modular.Studies.Tolerances;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>The predictions of one kind of hardware for each class, over the seeds that counted them.</summary>
internal sealed record ClassRecall
{
    public required string Hardware { get; init; }

    /// <summary>The recall of each class, percent, mean over seeds with its interval.</summary>
    public required IReadOnlyList<Interval> Recall { get; init; }

    /// <summary>The predictions by class, summed over all seeds.</summary>
    public required ClassCounts Counts { get; init; }

    /// <summary>
    /// Computes the recall for all hardware except that which only tolerances need; empty where no trial counted it.
    /// </summary>
    public static IReadOnlyList<ClassRecall> ForAll(Attribution how, IEnumerable<Outcome> outcomes) =>
        [
            .. outcomes
                .Where(outcome => outcome.Classes is not null && !TolerancePlan.IsForTolerance(outcome.Hardware))
                .GroupBy(outcome => outcome.Hardware)
                .Select(seeds => SumUp(how, seeds.Key, [.. seeds])),
        ];

    /// <summary>The text of classes.csv: one line for each class and hardware.</summary>
    public static string Csv(IReadOnlyList<ClassRecall> all) =>
        CsvText.Write(
            ["hardware", "class", "samples", "recall", "recall_low", "recall_high"],
            from one in all
            from label in Enumerable.Range(0, one.Recall.Count)
            select (string[])
                [one.Hardware, $"{label}", $"{one.Counts.Samples(label)}", .. Numbers.Csv(one.Recall[label])]
        );

    /// <summary>The text of confusion.csv: one line for each class and each predicted class.</summary>
    public static string ConfusionCsv(IReadOnlyList<ClassRecall> all) =>
        CsvText.Write(
            ["hardware", "class", "predicted", "samples"],
            from one in all
            from label in Enumerable.Range(0, one.Recall.Count)
            from prediction in Enumerable.Range(0, one.Recall.Count)
            select (string[])[one.Hardware, $"{label}", $"{prediction}", $"{one.Counts.Count(label, prediction)}"]
        );

    private static ClassRecall SumUp(Attribution how, string hardware, IReadOnlyList<Outcome> seeds) =>
        new()
        {
            Hardware = hardware,
            Recall = [.. Enumerable.Range(0, seeds[0].Classes!.Classes).Select(label => Mean(how, seeds, label))],
            Counts = ClassCounts.Sum([.. seeds.Select(outcome => outcome.Classes!)]),
        };

    private static Interval Mean(Attribution how, IEnumerable<Outcome> seeds, int label)
    {
        Dictionary<int, double> bySeed = seeds
            .Where(outcome => outcome.Classes!.Samples(label) > 0)
            .ToDictionary(outcome => outcome.Seed, outcome => outcome.Classes!.Recall(label));
        var interval = Interval.FromSamples([.. OverlappingFolds.Stretch(bySeed, how.Folds).Values], how.Level);
        return interval.CutTo(0, 100);
    }
}
