namespace Modular.Commands;

/// <summary>A text with a label, for two columns of a console page.</summary>
/// <param name="Label">The text of the first column.</param>
/// <param name="Text">The text of the second column.</param>
internal sealed record LabelledText(string Label, string Text);
