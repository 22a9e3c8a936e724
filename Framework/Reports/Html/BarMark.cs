namespace Modular.Reports.Html;

/// <summary>One bar of a <see cref="BarChart"/>.</summary>
/// <param name="Style">The class of its colour in page.css.</param>
/// <param name="Words">What is shown before the value when a pointer is over the bar.</param>
/// <param name="Value">The value, which is the length of the bar; 0 or more.</param>
internal sealed record BarMark(string Style, string Words, double Value);
