namespace Modular.Reports.Html;

/// <summary>A place in a drawing.</summary>
/// <param name="X">From the left, as a fraction of the width.</param>
/// <param name="Y">From the top, in pixels.</param>
internal readonly record struct Place(double X, double Y);
