using Modular.Rigs;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>Describes the initial weights, where every seed starts from the same ones.</summary>
internal static class WeightsText
{
    /// <summary>
    /// Describes the file, and what each tensor takes from it; empty where the initial weights are drawn.
    /// </summary>
    public static IReadOnlyList<string> Describe(Rig rig)
    {
        if (rig.Scenario.Training.Weights is not { } file)
            return [];
        using Model model = rig.Sketch();
        IReadOnlyList<WeightPair> pairs = model.Stored!.Pairs;
        string[] others =
        [
            .. pairs.Where(pair => pair.Name != pair.Source).Select(pair => $"{pair.Name} takes {pair.Source}"),
        ];
        int same = pairs.Count - others.Length;
        string text = $"Weights: every seed starts from {file.Name}.";
        if (same > 0)
            text += $" {Phrases.Count(same, "tensor")} by name.";
        if (others.Length > 0)
            text += $" By 'weights-map', or by order, shape and kind: {string.Join(", ", others)}.";
        return [text];
    }
}
