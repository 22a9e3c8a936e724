namespace Modular.Descriptions;

/// <summary>An effect that a study may or may not have.</summary>
/// <param name="Words">How a sentence calls it: "IR drop".</param>
/// <param name="Mark">What the name of an imperfection contains that is it: "ir-drop".</param>
internal sealed record NamedEffect(string Words, string Mark);
