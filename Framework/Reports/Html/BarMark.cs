namespace Modular.Reports.Html;

/// <summary>A bar of a <see cref="BarChart"/>.</summary>
/// <param name="Style">The class of its colour.</param>
/// <param name="Words">What a pointer over the bar shows before the number.</param>
/// <param name="Value">The length, 0 or more.</param>
internal sealed record BarMark(string Style, string Words, double Value);
