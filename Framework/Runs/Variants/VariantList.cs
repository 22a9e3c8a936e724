namespace Modular.Runs.Variants;

/// <summary>The content of variants.json.</summary>
internal sealed record VariantList
{
    /// <summary>The user's own plugins.yaml files.</summary>
    public required IReadOnlyList<string> PluginFiles { get; init; }

    public required IReadOnlyList<VariantEntry> Variants { get; init; }
}
