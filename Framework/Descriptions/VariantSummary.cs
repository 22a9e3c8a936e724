using Modular.Runs.Variants;

namespace Modular.Descriptions;

/// <summary>Names the variants of a scenario, with the settings in which each differs.</summary>
internal static class VariantSummary
{
    /// <summary>
    /// Returns one line for each: "pcm: memory pcm, training.mode off-line"; the name alone where it says everything.
    /// </summary>
    public static IReadOnlyList<string> Write(IReadOnlyList<Variant> variants) => [.. variants.Select(Line)];

    private static string Line(Variant variant)
    {
        string settings = string.Join(", ", variant.Settings.Select(one => $"{one.Key} {one.Value}"));
        bool isNamedByIt = variant.Settings.Count == 1 && variant.Settings.Values.Single() == variant.Name;
        return isNamedByIt ? variant.Name : $"{variant.Name}: {settings}";
    }
}
