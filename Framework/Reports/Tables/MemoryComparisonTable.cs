using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>Accuracy against the memory of the weights, one row for each study.</summary>
internal static class MemoryComparisonTable
{
    private static readonly ReportColumn[] MemoryColumns =
    [
        ReportColumn.Number("no."),
        ReportColumn.Name("variant"),
        ReportColumn.Number("memory, kbit"),
        ReportColumn.Number("times the first"),
        ReportColumn.Number("devices"),
        ReportColumn.Number("ideal, % [95 %]"),
        ReportColumn.Number("ideal, points above the first [95 %]"),
        ReportColumn.Number("complete, % [95 %]"),
    ];

    public const string Heading = "Accuracy against memory";

    private const double Margin = 2; // points, where the study gives none (assumed)

    /// <summary>Builds the table; null where memories are not known, or all the same.</summary>
    public static ReportTable? Build(Comparison comparison)
    {
        IReadOnlyList<MemoryPoint> points = MemoryPoint.List(comparison);
        if (points.Count == 0)
            return null;
        return new ReportTable
        {
            Caption = "Memory of all trained parameters, and what the network reaches with it (memory.csv)",
            Columns = MemoryColumns,
            Rows = [.. points.Select(point => Row(comparison, point, points[0]))],
            Note =
                "1 kbit is 1000 bits. Weights count at the bits of their precision, biases and batch norm at those that the "
                + "scenario counts. Differences on ideal hardware are paired by seed; their intervals hold together.",
        };
    }

    /// <summary>
    /// Says which study has the least memory among those shown to lose no more than the margin against the first on
    /// ideal hardware, by the joint intervals; null where memories are not known, or all the same.
    /// </summary>
    public static string? Sentence(Comparison comparison)
    {
        IReadOnlyList<MemoryPoint> points = MemoryPoint.List(comparison);
        if (points.Count == 0)
            return null;
        MemoryPoint first = points[0];
        double margin = comparison.Margin ?? Margin;
        MemoryPoint? least = points
            .Skip(1)
            .Where(point =>
                point.Bits < first.Bits && Difference(comparison, point) is { Count: > 1 } one && one.Low >= -margin
            )
            .MinBy(point => point.Bits);
        string loss = $"at most {Phrases.Points(margin)} against {first.Study.Name} on ideal hardware";
        if (least is null)
            return $"No variant with less memory was shown to lose {loss}.";
        return $"The least memory that was shown to lose {loss} is that of {least.Study.Name}: "
            + $"{Measure.Number(first.Bits / least.Bits)} times less, {Numbers.Points(Difference(comparison, least)!)} points.";
    }

    private static ReportRow Row(Comparison comparison, MemoryPoint point, MemoryPoint first) =>
        new(
            $"{point.Number}",
            point.Study.Name,
            Measure.Number(point.Bits / 1000),
            Measure.Number(point.Bits / first.Bits),
            point.Devices == 0 ? "-" : Measure.Number(point.Devices),
            Numbers.Points(point.Ideal),
            Difference(comparison, point) is { Count: > 0 } difference ? Numbers.Points(difference) : "-",
            point.Complete.Count == 0 ? "-" : Numbers.Points(point.Complete)
        );

    private static Interval? Difference(Comparison comparison, MemoryPoint point) =>
        comparison.AgainstFirst(point.Study, StudyPlan.Ideal)?.Difference;
}
