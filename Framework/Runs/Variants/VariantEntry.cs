namespace Modular.Runs.Variants;

/// <summary>A variant as variants.json has it.</summary>
/// <param name="Name">The name of its run folder under variants/.</param>
/// <param name="Settings">Its value on each axis, as text, by the axis's name.</param>
internal sealed record VariantEntry(string Name, IReadOnlyDictionary<string, string> Settings);
