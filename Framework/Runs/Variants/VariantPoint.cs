using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>A point on an axis.</summary>
/// <param name="Value">Its value as text, for tables.</param>
/// <param name="Label">Its value in the names of folders: small letters, digits, dots and hyphens.</param>
/// <param name="Entries">What it puts into the scenario.</param>
internal sealed record VariantPoint(string Value, string Label, IReadOnlyList<Assignment> Entries);
