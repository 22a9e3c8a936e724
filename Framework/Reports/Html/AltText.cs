namespace Modular.Reports.Html;

/// <summary>What a screen reader says in place of a drawing.</summary>
/// <param name="Title">What the drawing shows.</param>
/// <param name="Description">The numbers in it.</param>
internal sealed record AltText(string Title, string Description);
