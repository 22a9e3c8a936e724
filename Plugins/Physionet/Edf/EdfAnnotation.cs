namespace Modular.Plugins.Physionet.Edf;

/// <summary>An annotation of an EDF+ file.</summary>
/// <param name="Onset">When it begins, seconds after the start of the file.</param>
/// <param name="Text">The text of the annotation.</param>
internal sealed record EdfAnnotation(double Onset, string Text);
