namespace Modular.Runs.Variants;

/// <summary>A variant as variants.json has it.</summary>
/// <param name="Name">Of its run folder under variants/.</param>
/// <param name="Settings">Its value on each axis.</param>
internal sealed record VariantEntry(string Name, IReadOnlyDictionary<string, string> Settings);
