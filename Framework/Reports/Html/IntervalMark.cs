using Modular.Statistics;

namespace Modular.Reports.Html;

/// <summary>A dot with its interval in an <see cref="IntervalChart"/>.</summary>
/// <param name="Style">The name of its style in page.css.</param>
/// <param name="Words">The name of the value, which is shown when a pointer is over the dot.</param>
/// <param name="Interval">The value with its interval.</param>
internal sealed record IntervalMark(string Style, string Words, Interval Interval);
