namespace Modular.Runs.Variants;

/// <summary>The content of variants.json: the studies that a scenario was expanded to.</summary>
internal sealed record VariantList
{
    /// <summary>The user's own plugins.yaml files, absolute.</summary>
    public required IReadOnlyList<string> PluginFiles { get; init; }

    /// <summary>The variants in the order of the scenario.</summary>
    public required IReadOnlyList<VariantEntry> Variants { get; init; }
}
