using Modular.Runs.Variants;

namespace Modular.Reports.Tables;

/// <summary>
/// One property of the hardware of compared studies. It is a column where the studies differ, and a sentence where all
/// have it in common.
/// </summary>
/// <param name="Heading">The heading of the column.</param>
/// <param name="Word">The property of a study in words; empty where it is unknown.</param>
internal sealed record HardwareColumn(string Heading, Func<ComparedStudy, string> Word)
{
    private static readonly HardwareColumn[] All =
    [
        new("memory", study => study.Hardware.Memory),
        new("cell", study => study.Hardware.Cell),
        new("sense", study => study.Hardware.Sense),
        new("precision", study => study.Hardware.Precision),
    ];

    /// <summary>The columns in which the studies differ.</summary>
    public static IEnumerable<HardwareColumn> List(Comparison comparison) =>
        All.Where(column => Words(comparison, column).Length > 1);

    /// <summary>
    /// Returns the sentence on what all studies have: "All have memory pcm, cell 2t2r. "; empty where they have nothing
    /// in common, or nothing is known.
    /// </summary>
    public static string Shared(Comparison comparison)
    {
        string[] shared =
        [
            .. All.Select(column => (column.Heading, Words: Words(comparison, column)))
                .Where(column => column.Words is [{ Length: > 0 }])
                .Select(column => $"{column.Heading} {column.Words[0]}"),
        ];
        if (shared.Length == 0)
            return "";
        return $"All have {string.Join("; ", shared)}. ";
    }

    private static string[] Words(Comparison comparison, HardwareColumn column) =>
        [.. comparison.Studies.Select(column.Word).Distinct()];
}
