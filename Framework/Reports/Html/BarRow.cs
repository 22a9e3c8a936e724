namespace Modular.Reports.Html;

/// <summary>A row of a <see cref="BarChart"/>.</summary>
/// <param name="Name">The name of the row, in bold.</param>
/// <param name="Bars">The bars, one below the other.</param>
internal sealed record BarRow(string Name, IReadOnlyList<BarMark> Bars);
