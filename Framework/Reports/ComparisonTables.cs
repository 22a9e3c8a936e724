using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>Studies side by side as tables for other tools: accuracies in percent, differences in points.</summary>
internal static class ComparisonTables
{
    /// <summary>The tables of single studies that are joined, where there are any.</summary>
    private static readonly string[] Joined =
    [
        "ranking.csv",
        "ranking-by-epoch.csv",
        "tolerance.csv",
        "interactions.csv",
        "mcnemar.csv",
        "trials.csv",
        "epochs.csv",
    ];

    /// <summary>Name and text of each.</summary>
    public static IEnumerable<(string Name, string Text)> Build(Comparison comparison) =>
        Joined
            .Where(name => comparison.Studies.Any(study => File.Exists(PathOf(study, name))))
            .Select(name => (name, Join(comparison, name)))
            .Prepend(("comparison.csv", Accuracies(comparison)));

    /// <summary>
    /// Ideal and complete hardware of every study, and how much better it is than the first study, paired by seed.
    /// </summary>
    private static string Accuracies(Comparison comparison) =>
        CsvText.Write(
            [
                "variant",
                .. comparison.Axes,
                "hardware",
                "seeds",
                "accuracy",
                "accuracy_low",
                "accuracy_high",
                "difference",
                "difference_low",
                "difference_high",
                .. StudyMetric.AvailableIn(comparison).SelectMany(measured => measured.Columns(comparison)),
                .. ComparisonDetails.Columns(comparison),
            ],
            from study in comparison.Studies
            from hardware in Comparison.Hardware
            let accuracy = study.Accuracy(hardware)
            where accuracy.Count > 0
            select (string[])
                [
                    .. Place(comparison, study),
                    hardware,
                    accuracy.Count.ToString(),
                    .. Numbers.Csv(accuracy),
                    .. Numbers.Csv(study.Better(comparison.Studies[0], hardware)),
                    .. StudyMetric
                        .AvailableIn(comparison)
                        .SelectMany(measured => measured.Fields(comparison, study))
                        .Select(field => hardware == StudyPlan.All ? field : ""),
                    .. ComparisonDetails
                        .Fields(comparison, study)
                        .Select(field => hardware == StudyPlan.All ? field : ""),
                ]
        );

    /// <summary>A table of all studies; a column that one of them lacks is empty there.</summary>
    private static string Join(Comparison comparison, string name)
    {
        var tables = comparison
            .Studies.Where(study => File.Exists(PathOf(study, name)))
            .Select(study => (Study: study, Rows: CsvText.Read(File.ReadAllText(PathOf(study, name)))))
            .ToArray();
        string[] columns = [.. tables.SelectMany(table => table.Rows[0]).Distinct()];
        return CsvText.Write(
            ["variant", .. comparison.Axes, .. columns],
            from table in tables
            let places = columns.Select(column => table.Rows[0].ToList().IndexOf(column)).ToArray()
            from row in table.Rows.Skip(1)
            select Place(comparison, table.Study).Concat(places.Select(at => at < 0 ? "" : row[at]))
        );
    }

    private static IEnumerable<string> Place(Comparison comparison, ComparedStudy study) =>
        comparison.Axes.Select(axis => study.Settings.GetValueOrDefault(axis, "")).Prepend(study.Name);

    private static string PathOf(ComparedStudy study, string name) => Path.Combine(study.Folder.Root, name);
}
