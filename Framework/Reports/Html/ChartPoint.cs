namespace Modular.Reports.Html;

/// <summary>A point of a chart, in the units of its two axes.</summary>
internal readonly record struct ChartPoint(double Across, double Up);
