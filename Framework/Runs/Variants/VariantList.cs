using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Modular.Runs.Variants;

/// <summary>The content of variants.json: the studies that a scenario was expanded to.</summary>
internal sealed partial record VariantList
{
    /// <summary>The user's own plugins.yaml files, absolute.</summary>
    public required IReadOnlyList<string> PluginFiles { get; init; }

    /// <summary>The variants in the order of the scenario.</summary>
    public required IReadOnlyList<VariantEntry> Variants { get; init; }

    /// <summary>
    /// Whether a scenario can have been expanded to it: every variant has a name of its own, which names a folder.
    /// </summary>
    [JsonIgnore]
    public bool IsPossible =>
        PluginFiles.All(file => !string.IsNullOrEmpty(file))
        && Variants.All(variant => variant is { Settings: not null } && FolderName().IsMatch(variant.Name ?? ""))
        && Variants.All(variant => !variant.Settings.Values.Contains(null!))
        && Variants.All(variant => variant.Settings.Keys.ToHashSet().SetEquals(Variants[0].Settings.Keys))
        && Variants.Select(variant => variant.Name).Distinct().Count() == Variants.Count;

    [GeneratedRegex(@"\A[a-z0-9][A-Za-z0-9.+-]*\z")]
    private static partial Regex FolderName();
}
