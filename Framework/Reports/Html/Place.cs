namespace Modular.Reports.Html;

/// <summary>A place in a drawing.</summary>
/// <param name="X">The distance from the left, as a fraction of the width.</param>
/// <param name="Y">The distance from the top, pixels.</param>
internal readonly record struct Place(double X, double Y);
