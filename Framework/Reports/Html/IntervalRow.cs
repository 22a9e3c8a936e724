namespace Modular.Reports.Html;

/// <summary>A row of an <see cref="IntervalChart"/>.</summary>
/// <param name="Name">The name of the row, in bold.</param>
/// <param name="Note">A note behind the name, in small letters.</param>
/// <param name="Marks">The values, one below the other.</param>
internal sealed record IntervalRow(string Name, string Note, IReadOnlyList<IntervalMark> Marks);
