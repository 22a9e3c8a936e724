using Modular.Scenarios;
using Modular.Studies;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>
/// Finds variants that are the same study: their values differ in spelling alone, or are those that the scenario has
/// anyway. Set side by side they would look like an option without effect.
/// </summary>
internal sealed class EqualVariants
{
    private readonly Dictionary<string, string> known = [];

    /// <summary>Throws <see cref="InputException"/> where an earlier variant is the same study.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="study">Its study, with its parts.</param>
    public void Refuse(Variant variant, Study study)
    {
        bool isRepeated =
            variant.Settings.GetValueOrDefault(AssumptionVariants.Axis, AssumptionVariants.AsAssumed)
            != AssumptionVariants.AsAssumed;
        if (isRepeated)
            return;
        if (known.TryAdd(Content(study), variant.Name))
            return;
        ScenarioFile file = variant.File;
        throw new InputException([
            $"{file.Where("study")}: variants '{known[Content(study)]}' and '{variant.Name}' are the same study; "
                + "expected every variant to differ in an option of the rig, the training or the ranking. "
                + "Remove one of them, or correct its values.",
        ]);
    }

    /// <summary>All that the study depends on, as text.</summary>
    private static string Content(Study study)
    {
        var resolved = (Mapping)study.Resolved();
        IEnumerable<Entry> entries = resolved.Entries.Where(entry => entry.Key is not ("name" or "description"));
        return YamlText.Write(resolved with { Entries = [.. entries] });
    }
}
