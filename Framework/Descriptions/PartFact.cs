namespace Modular.Descriptions;

/// <summary>One fact that a part states about itself.</summary>
/// <param name="Name">The name of the fact: "conductance".</param>
/// <param name="Value">The value with its unit, in words.</param>
internal sealed record PartFact(string Name, string Value);
