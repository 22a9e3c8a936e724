namespace Modular.Reports.Html;

/// <summary>A curve with the name of its style in page.css.</summary>
internal sealed record StyledCurve(string Style, Curve Curve);
