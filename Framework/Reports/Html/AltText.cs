namespace Modular.Reports.Html;

/// <summary>The text that a screen reader reads in place of a drawing.</summary>
/// <param name="Title">What the drawing shows, as a title.</param>
/// <param name="Description">The numbers in the drawing, as sentences.</param>
internal sealed record AltText(string Title, string Description);
