using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Modular.Runs.Variants;

/// <summary>The content of variants.json: the studies to which a scenario was expanded.</summary>
internal sealed partial record VariantList
{
    /// <summary>The absolute paths of the user's own plugins.yaml files.</summary>
    public required IReadOnlyList<string> PluginFiles { get; init; }

    /// <summary>The variants in the order of the scenario.</summary>
    public required IReadOnlyList<VariantEntry> Variants { get; init; }

    /// <summary>
    /// Whether a scenario can have been expanded to this list: every variant has a unique name that can be a folder.
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
