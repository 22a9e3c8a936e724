using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>
/// What comparisons say of each study's first imperfection and of its age; only what at least one study knows has
/// columns.
/// </summary>
internal static class ComparisonDetails
{
    private static readonly string[] Nothing = [];
    private static readonly string[] First = ["first", "first_points", "first_low", "first_high"];
    private static readonly string[] Aged = ["age", "younger", "age_loss", "age_loss_low", "age_loss_high"];
    private static readonly string[] Tolerated =
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

    /// <summary>Of comparison.csv.</summary>
    public static string[] Columns(Comparison comparison) =>
        [
            .. First,
            .. HasTolerances(comparison) ? Tolerated.Select(name => "tolerance_" + name) : Nothing,
            .. HasAges(comparison) ? Aged : Nothing,
        ];

    /// <summary>Of a study: points, strengths as tolerance.csv has them, seconds.</summary>
    public static string[] Fields(Comparison comparison, ComparedStudy study) =>
        [
            study.First?.Name ?? "",
            .. Numbers.Csv(Decides(study)),
            .. HasTolerances(comparison) ? Tolerated.Select(name => Tolerance(study)?[name] ?? "") : Nothing,
            .. HasAges(comparison)
                ?
                [
                    Numbers.CsvSize(study.Age.TotalSeconds),
                    comparison.Younger(study)?.Name ?? "",
                    .. Numbers.Csv(Lost(comparison, study)),
                ]
                : Nothing,
        ];

    /// <summary>Of tables for readers.</summary>
    public static string[] Header(Comparison comparison) =>
        [
            "points of the first [95 %]",
            .. HasTolerances(comparison)
                ? [$"strength of the first that costs {Loss(comparison)} points [95 %]", "size at this strength"]
                : Nothing,
            .. HasAges(comparison) ? ["lost with age, points [95 %]"] : Nothing,
        ];

    public static string[] Row(Comparison comparison, ComparedStudy study) =>
        [
            Numbers.Points(Decides(study)),
            .. HasTolerances(comparison) ? [Strength(Tolerance(study)), Size(Tolerance(study))] : Nothing,
            .. HasAges(comparison) ? [Age(comparison, study)] : Nothing,
        ];

    private static ToleranceLine? Tolerance(ComparedStudy study) =>
        study.First is { } first ? ToleranceLine.Read(study.Folder, first.Name) : null;

    private static bool HasTolerances(Comparison comparison) =>
        comparison.Studies.Any(study => Tolerance(study) is not null);

    private static bool HasAges(Comparison comparison) =>
        comparison.Studies.Any(study => comparison.Younger(study) is not null);

    private static string Loss(Comparison comparison) =>
        string.Join(" or ", comparison.Studies.Select(study => Tolerance(study)?["loss"]).OfType<string>().Distinct());

    private static Interval Decides(ComparedStudy study) =>
        study.First is { } first ? study.Ranking.Decides(first) : Interval.None;

    private static Interval Lost(Comparison comparison, ComparedStudy study) =>
        comparison.Younger(study) is { } younger ? younger.Better(study, StudyPlan.All) : Interval.None;

    private static string Age(Comparison comparison, ComparedStudy study) =>
        comparison.Younger(study) is not { } younger
            ? "-"
            : $"{Numbers.Points(Lost(comparison, study))} {(younger.Age == TimeSpan.Zero ? "in" : "since")} {Days((study.Age - younger.Age).TotalDays)}";

    private static string Days(double days) => $"{Measure.Number(days)} {(days == 1 ? "day" : "days")}";

    private static string Strength(ToleranceLine? tolerance) =>
        tolerance is null ? "-"
        : tolerance["verdict"] == "not-measured" ? "not measured"
        : $"{End(tolerance, "strength", "verdict")}{Bounds(tolerance)}{(tolerance["verdict"] == "not-monotone" ? ", not monotone" : "")}, {tolerance["context"].Replace('-', ' ')}";

    /// <summary>Nothing where both ends lie beyond the strengths that were tried, or a single seed has none.</summary>
    private static string Bounds(ToleranceLine tolerance) =>
        tolerance["low_verdict"].Length == 0
        || (tolerance["strength"].Length == 0 && tolerance["low_verdict"] == tolerance["high_verdict"])
            ? ""
            : $" [{End(tolerance, "strength_low", "low_verdict")}, {End(tolerance, "strength_high", "high_verdict")}]";

    private static string End(ToleranceLine tolerance, string number, string verdict) =>
        Comparison.Number(tolerance[number]) is double strength
            ? strength.ToString("G3", System.Globalization.CultureInfo.InvariantCulture)
        : tolerance[verdict] == "below-smallest" ? "below all tried"
        : "above all tried";

    private static string Size(ToleranceLine? tolerance)
    {
        if (tolerance is null)
            return "-";
        string size = Comparison.Number(tolerance["value"]) is double value
            ? $"{tolerance["quantity"]} {Measure.Format(value, tolerance["unit"])}"
            : "-";
        return DocCommentFacts.IsAssumed(tolerance["source"]) ? $"{size} (assumed)" : size;
    }
}
