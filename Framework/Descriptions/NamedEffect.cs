namespace Modular.Descriptions;

/// <summary>A physical effect that a study may or may not model.</summary>
/// <param name="Words">The name of the effect in sentences: "IR drop".</param>
/// <param name="Mark">
/// The text in the name of an imperfection by which it is known to model the effect: "ir-drop".
/// </param>
internal sealed record NamedEffect(string Words, string Mark);
