using Modular.Statistics;

namespace Modular.Reports.Html;

/// <summary>A dot with its interval in an <see cref="IntervalChart"/>.</summary>
/// <param name="Style">The name of its style in page.css.</param>
/// <param name="Words">What the value is, for readers who point at it.</param>
/// <param name="Interval">The value and its interval.</param>
internal sealed record IntervalMark(string Style, string Words, Interval Interval);
