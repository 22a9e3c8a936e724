using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>One value of an axis.</summary>
/// <param name="Value">The value as text, for tables.</param>
/// <param name="Label">The value in the names of folders: small letters, digits, dots and hyphens.</param>
/// <param name="Entries">The assignments to the scenario.</param>
internal sealed record VariantPoint(string Value, string Label, IReadOnlyList<Assignment> Entries);
