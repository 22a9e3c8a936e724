using Modular.Reports.Tables;
using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>Compared studies as tables for other tools: accuracies in percent, differences in points.</summary>
internal static class ComparisonTables
{
    /// <summary>The tables of single studies that are joined where they exist.</summary>
    private static readonly string[] Joined =
    [
        "ranking.csv",
        "estimators.csv",
        "ranking-by-epoch.csv",
        "tolerance.csv",
        "tuning.csv",
        OffParts.File,
        "interactions.csv",
        "mcnemar.csv",
        "classes.csv",
        "confusion.csv",
        WeightMemoryTable.File,
        "trials.csv",
        "epochs.csv",
    ];

    /// <summary>
    /// Builds comparison.csv, then the tables of the studies, each joined into one table of all studies.
    /// </summary>
    public static IEnumerable<TableFile> Build(Comparison comparison)
    {
        yield return new TableFile("comparison.csv", Accuracies(comparison));
        IReadOnlyList<ControlledQuestion> questions = ControlledQuestion.AskAll(comparison);
        if (questions.Any(question => question.Groups.Count > 0))
            yield return new TableFile("questions.csv", QuestionsCsv.Write(questions));
        foreach (string name in Joined)
            if (comparison.Studies.Any(study => File.Exists(PathOf(study, name))))
                yield return new TableFile(name, Join(comparison, name));
    }

    /// <summary>
    /// The accuracy of ideal and complete hardware of every study, and how much better it is than in the first study,
    /// paired by seed. The intervals of these differences hold together.
    /// </summary>
    private static string Accuracies(Comparison comparison)
    {
        StudyMetric[] metrics = [.. StudyMetric.AvailableIn(comparison)];
        IReadOnlyList<MemoryPoint> memories = MemoryPoint.Known(comparison);
        string[] header =
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
            .. metrics.SelectMany(metric => metric.Columns(comparison)),
            .. ComparisonDetails.Columns(comparison),
            "difference_p",
            .. comparison.Margin is null ? [] : (string[])["within_margin"],
            .. memories.Count == 0 ? [] : (string[])["memory_bits", "devices"],
        ];
        IEnumerable<string[]> rows =
            from study in comparison.Studies
            from hardware in Comparison.Hardware
            where study.Accuracy(hardware).Count > 0
            select (string[])[.. AccuracyRow(comparison, study, hardware, metrics), .. Memory(memories, study)];
        return CsvText.Write(header, rows);
    }

    /// <summary>
    /// A row of one hardware. Other measurements than the accuracy are only in the row of the complete hardware.
    /// </summary>
    private static string[] AccuracyRow(
        Comparison comparison,
        ComparedStudy study,
        string hardware,
        IEnumerable<StudyMetric> metrics
    )
    {
        Interval accuracy = study.Accuracy(hardware);
        JointContrast? contrast = comparison.AgainstFirst(study, hardware);
        IEnumerable<string> more = metrics
            .SelectMany(metric => metric.Fields(comparison, study))
            .Concat(ComparisonDetails.Fields(comparison, study));
        return
        [
            .. Place(comparison, study),
            hardware,
            $"{accuracy.Count}",
            .. Numbers.Csv(accuracy),
            .. Numbers.Csv(contrast?.Difference ?? Interval.None),
            .. hardware == StudyPlan.All ? more : more.Select(_ => ""),
            .. Tests(comparison, contrast),
        ];
    }

    /// <summary>The tests of a difference, corrected over all differences; empty for the first study.</summary>
    private static IEnumerable<string> Tests(Comparison comparison, JointContrast? contrast)
    {
        yield return contrast is null ? "" : Numbers.CsvProbability(contrast.P);
        if (comparison.Margin is not null)
            yield return YesOrNo(contrast?.IsWithin);
    }

    /// <summary>
    /// The number of bits of all parameters and of devices that hold weights; empty where they are not known.
    /// </summary>
    private static IEnumerable<string> Memory(IReadOnlyList<MemoryPoint> memories, ComparedStudy study)
    {
        if (memories.Count == 0)
            return [];
        MemoryPoint? memory = memories.FirstOrDefault(one => ReferenceEquals(one.Study, study));
        if (memory is null)
            return ["", ""];
        return [Numbers.Csv(memory.Bits), Numbers.Csv(memory.Devices)];
    }

    private static string YesOrNo(bool? shown) =>
        shown switch
        {
            true => "yes",
            false => "no",
            _ => "",
        };

    /// <summary>One table of all studies. A column that a study lacks is empty in its rows.</summary>
    private static string Join(Comparison comparison, string name)
    {
        StudyTable[] tables =
        [
            .. comparison
                .Studies.Where(study => File.Exists(PathOf(study, name)))
                .Select(study => StudyTable.Read(study, PathOf(study, name))),
        ];
        string[] columns = [.. tables.SelectMany(table => table.Header).Distinct()];
        IEnumerable<IEnumerable<string>> rows = tables.SelectMany(table =>
            table.RowsWith(columns).Select(row => Place(comparison, table.Study).Concat(row))
        );
        return CsvText.Write(["variant", .. comparison.Axes, .. columns], rows);
    }

    private static IEnumerable<string> Place(Comparison comparison, ComparedStudy study) =>
        comparison.Axes.Select(axis => study.Settings.GetValueOrDefault(axis, "")).Prepend(study.Name);

    private static string PathOf(ComparedStudy study, string name) => Path.Combine(study.Folder.Root, name);

    /// <summary>A table in the folder of a study.</summary>
    private sealed record StudyTable(
        ComparedStudy Study,
        IReadOnlyList<string> Header,
        IReadOnlyList<IReadOnlyList<string>> Rows
    )
    {
        public static StudyTable Read(ComparedStudy study, string path)
        {
            IReadOnlyList<IReadOnlyList<string>> rows = CsvText.Read(File.ReadAllText(path));
            return new StudyTable(study, rows[0], [.. rows.Skip(1)]);
        }

        /// <summary>The rows with these columns; a cell is empty where the table has no such column.</summary>
        public IEnumerable<IEnumerable<string>> RowsWith(IReadOnlyList<string> columns)
        {
            int[] places = [.. columns.Select(column => Header.ToList().IndexOf(column))];
            return Rows.Select(row => places.Select(place => place < 0 ? "" : row[place]));
        }
    }
}
