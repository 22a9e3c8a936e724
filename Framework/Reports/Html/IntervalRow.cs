using Modular.Statistics;

namespace Modular.Reports.Html;

/// <summary>A row of an <see cref="IntervalChart"/>.</summary>
/// <param name="Name">In bold.</param>
/// <param name="Note">In small letters behind it.</param>
/// <param name="Marks">Style (of page.css), words for who points at it, and the interval; one below the other.</param>
internal sealed record IntervalRow(
    string Name,
    string Note,
    IReadOnlyList<(string Style, string Words, Interval Interval)> Marks
);
