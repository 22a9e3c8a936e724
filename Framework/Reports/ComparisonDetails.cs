using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>
/// What comparisons tell of each study's first imperfection and of its age. A column exists only where at least one
/// study has a value in it.
/// </summary>
internal static class ComparisonDetails
{
    private static readonly string[] FirstColumns = ["first", "first_points", "first_low", "first_high"];
    private static readonly string[] AgeColumns = ["age", "younger", "age_loss", "age_loss_low", "age_loss_high"];

    /// <summary>The columns of tolerance.csv that comparison.csv repeats.</summary>
    private static readonly string[] ToleranceColumns =
    [
        "strength",
        "strength_low",
        "strength_high",
        "value",
        "unit",
        "verdict",
        "low_verdict",
        "high_verdict",
        "quantity",
        "context",
        "loss",
        "source",
    ];

    /// <summary>The names of these columns in comparison.csv.</summary>
    public static IReadOnlyList<string> Columns(Comparison comparison)
    {
        List<string> columns = [.. FirstColumns];
        if (HasTolerances(comparison))
            columns.AddRange(ToleranceColumns.Select(name => "tolerance_" + name));
        if (HasAges(comparison))
            columns.AddRange(AgeColumns);
        return columns;
    }

    /// <summary>The fields of a study in comparison.csv: points, strengths as in tolerance.csv, seconds.</summary>
    public static IReadOnlyList<string> Fields(Comparison comparison, ComparedStudy study)
    {
        List<string> fields = [study.First?.Name ?? "", .. Numbers.Csv(FirstEffect(study))];
        if (HasTolerances(comparison))
        {
            ToleranceLine? tolerance = Tolerance(study);
            fields.AddRange(ToleranceColumns.Select(name => tolerance?[name] ?? ""));
        }
        if (HasAges(comparison))
        {
            fields.Add(Numbers.CsvSize(study.Age.TotalSeconds));
            fields.Add(comparison.Younger(study)?.Name ?? "");
            fields.AddRange(Numbers.Csv(comparison.AgeLoss(study)));
        }
        return fields;
    }

    /// <summary>The headings of a table for readers.</summary>
    public static IReadOnlyList<string> Header(Comparison comparison)
    {
        List<string> header = ["points of that imperfection [95 %]"];
        if (HasTolerances(comparison))
        {
            header.Add($"strength of that imperfection that costs {Loss(comparison)} [95 %]");
            header.Add("size at this strength");
        }
        if (HasAges(comparison))
            header.Add("lost with age, points [95 %]");
        return header;
    }

    /// <summary>The cells of a study in a table for readers.</summary>
    public static IReadOnlyList<string> Row(Comparison comparison, ComparedStudy study)
    {
        List<string> cells = [Numbers.Points(FirstEffect(study))];
        if (HasTolerances(comparison))
        {
            ToleranceLine? tolerance = Tolerance(study);
            cells.Add(tolerance?.StrengthWords ?? "-");
            cells.Add(tolerance?.SizeWords ?? "-");
        }
        if (HasAges(comparison))
            cells.Add(AgeWords(comparison, study));
        return cells;
    }

    private static ToleranceLine? Tolerance(ComparedStudy study)
    {
        if (study.First is { } first)
            return ToleranceLine.Read(study.Folder, first.Name);
        return null;
    }

    private static bool HasTolerances(Comparison comparison) =>
        comparison.Studies.Any(study => Tolerance(study) is not null);

    private static bool HasAges(Comparison comparison) =>
        comparison.Studies.Any(study => comparison.Younger(study) is not null);

    private static string Loss(Comparison comparison)
    {
        IEnumerable<string> losses = comparison
            .Studies.Select(Tolerance)
            .OfType<ToleranceLine>()
            .Select(line => line["loss"]);
        string words = string.Join(" or ", losses.Distinct());
        return words == "1" ? "1 point" : $"{words} points";
    }

    private static Interval FirstEffect(ComparedStudy study)
    {
        if (study.First is { } first)
            return study.Ranking.Decides(first);
        return Interval.None;
    }

    private static string AgeWords(Comparison comparison, ComparedStudy study)
    {
        if (comparison.Younger(study) is not { } younger)
            return "-";
        string since = younger.Age == TimeSpan.Zero ? "in" : "since";
        return $"{Numbers.Points(comparison.AgeLoss(study))} {since} {Measure.Format(study.Age - younger.Age)}";
    }
}
