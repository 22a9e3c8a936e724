using Modular.Scenarios;
using Modular.Studies;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>
/// Finds variants that are the same study: their values differ only in spelling, or are those that the scenario has
/// anyway. In a comparison they would look like an option without effect.
/// </summary>
internal sealed class EqualVariants
{
    private readonly Dictionary<string, string> known = [];

    /// <summary>Throws <see cref="InputException"/> where an earlier variant is the same study.</summary>
    /// <param name="variant">The variant that is checked.</param>
    /// <param name="study">The study of the variant, with its parts.</param>
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

    /// <summary>A text with everything on which the study depends.</summary>
    private static string Content(Study study)
    {
        var resolved = (Mapping)study.Resolved();
        IEnumerable<Entry> entries = resolved.Entries.Where(entry => entry.Key is not ("name" or "description"));
        return YamlText.Write(resolved with { Entries = [.. entries] });
    }
}
