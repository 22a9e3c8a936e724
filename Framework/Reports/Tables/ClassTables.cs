using Modular.Studies;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports.Tables;

/// <summary>
/// The recall of each class for every hardware, and the confusion of classes for ideal and for complete hardware.
/// </summary>
internal static class ClassTables
{
    /// <summary>The heading above the tables.</summary>
    public const string Heading = "What is got right of each class";

    /// <summary>
    /// The greatest number of classes whose confusion is a table in a report; confusion.csv has it for any number.
    /// </summary>
    private const int MostShown = 12;

    /// <summary>Builds the tables; empty where no trial counted classes.</summary>
    public static IReadOnlyList<ReportTable> Build(IReadOnlyList<ClassRecall> all)
    {
        if (all.Count == 0)
            return [];
        IEnumerable<ReportTable> confusions = all.Where(one =>
                one.Hardware is StudyPlan.Ideal or StudyPlan.All && one.Recall.Count <= MostShown
            )
            .Select(Confusion);
        return [Recall(all), .. confusions];
    }

    private static ReportTable Recall(IReadOnlyList<ClassRecall> all) =>
        new()
        {
            Caption = "Recall by class, % of the test samples of the class [95 %] (classes.csv)",
            Columns = Columns("hardware", all[0].Recall.Count),
            Rows =
            [
                .. all.Select(one => new ReportRow([one.Hardware, .. one.Recall.Select(Cell)])),
                new ReportRow([
                    "samples",
                    .. Labels(all[0]).Select(label => (ReportCell)$"{all[0].Counts.Samples(label)}"),
                ]),
            ],
        };

    private static ReportTable Confusion(ClassRecall one) =>
        new()
        {
            Caption =
                $"What the samples of each class are taken for, {one.Hardware}, all seeds together (confusion.csv)",
            Columns = Columns("class", one.Recall.Count),
            Rows = [.. Labels(one).Select(label => new ReportRow([$"{label}", .. Predictions(one.Counts, label)]))],
        };

    private static IEnumerable<ReportCell> Predictions(ClassCounts counts, int label) =>
        Enumerable.Range(0, counts.Classes).Select(prediction => (ReportCell)$"{counts.Count(label, prediction)}");

    private static ReportCell Cell(Statistics.Interval recall) => Numbers.Points(recall);

    private static IEnumerable<int> Labels(ClassRecall one) => Enumerable.Range(0, one.Recall.Count);

    private static IReadOnlyList<ReportColumn> Columns(string name, int classes) =>
        [
            ReportColumn.Name(name),
            .. Enumerable.Range(0, classes).Select(label => ReportColumn.Number($"class {label}")),
        ];
}
