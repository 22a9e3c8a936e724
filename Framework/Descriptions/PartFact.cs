namespace Modular.Descriptions;

/// <summary>Something that a part states of itself.</summary>
/// <param name="Name">The name of the fact: "conductance".</param>
/// <param name="Value">The value with its unit, in words.</param>
internal sealed record PartFact(string Name, string Value);
