namespace Modular.Runs.Variants;

/// <summary>The entry of a variant in variants.json.</summary>
/// <param name="Name">The name of the variant's run folder under variants/.</param>
/// <param name="Settings">The value of the variant on each axis, as text, by the axis's name.</param>
internal sealed record VariantEntry(string Name, IReadOnlyDictionary<string, string> Settings);
