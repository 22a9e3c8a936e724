using System.IO.Enumeration;

namespace Modular.Rigs;

/// <summary>
/// A key under <c>precision.layers</c>: the name of a layer, a pattern with *, or the word for a group of layers.
/// </summary>
internal static class LayerPattern
{
    /// <summary>The word for every layer.</summary>
    public const string All = "all";

    private static readonly Dictionary<string, LayerGroup> Groups = new()
    {
        ["features"] = LayerGroup.Features,
        ["classifier"] = LayerGroup.Classifier,
    };

    /// <summary>Whether a pattern fits a layer: by its name or by its group.</summary>
    /// <param name="pattern">The key in the scenario.</param>
    /// <param name="name">The name of the layer.</param>
    /// <param name="group">Its group; null for none.</param>
    public static bool Fits(string pattern, string name, LayerGroup? group)
    {
        if (pattern == All || (Groups.TryGetValue(pattern, out LayerGroup meant) && meant == group))
            return true;
        return FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
    }

    /// <summary>What the word for a group stands for: "convolutions"; null for names and patterns.</summary>
    public static string? Meaning(string pattern) =>
        pattern switch
        {
            "features" => "convolutions",
            "classifier" => "fully connected layers",
            _ => null,
        };
}
