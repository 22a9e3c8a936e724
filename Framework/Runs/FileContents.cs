using Modular.Studies;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Runs;

/// <summary>
/// The contents of files and folders that a run's scenario names. Two runs have the same data where the bytes are the
/// same, wherever the files are.
/// </summary>
internal sealed class FileContents
{
    private const int ShownDigits = 12;

    private readonly Dictionary<string, string> hashes = [];

    /// <summary>Takes the contents from the plan of a run.</summary>
    public FileContents(RunPlan plan)
    {
        foreach (UsedPart part in plan.Parts)
        foreach ((string option, string hash) in part.Files)
            hashes[Path(Place(part.Kind), option)] = hash;
    }

    /// <summary>
    /// The SHA-256 of each content, hexadecimal, by the dotted path of the option in the scenario; PART.data for data
    /// that no option names.
    /// </summary>
    public IReadOnlyDictionary<string, string> Hashes => hashes;

    /// <summary>Describes a content for readers.</summary>
    public static string Words(string hash) => $"content {hash[..Math.Min(ShownDigits, hash.Length)]}";

    /// <summary>Returns a tree of a scenario with contents in place of paths.</summary>
    /// <param name="node">A part of the scenario, or all of it.</param>
    /// <param name="place">The dotted path of the tree in the scenario; empty for the whole.</param>
    public Node Replace(Node node, string place) =>
        node switch
        {
            Mapping map => map with { Entries = [.. map.Entries.Select(entry => Replace(entry, place))] },
            Scalar scalar when hashes.TryGetValue(place, out string? hash) => scalar with { Text = Words(hash) },
            _ => node,
        };

    private Entry Replace(Entry entry, string place) =>
        entry with
        {
            Value = Replace(entry.Value, place.Length == 0 ? entry.Key : $"{place}.{entry.Key}"),
        };

    private static string Path(string place, string option) =>
        option switch
        {
            UsedPart.Weights => option,
            UsedPart.Beside or UsedPart.Fetched => $"{place}.data",
            _ => $"{place}.options.{KebabCase.FromPascal(option)}",
        };

    /// <summary>
    /// The path at which the scenario chooses a part: that of "memory of fc1" is precision.layers.fc1.memory.
    /// </summary>
    private static string Place(string label)
    {
        string[] words = label.Split(" of ", 2);
        if (words.Length == 1)
            return label;
        return $"precision.layers.{words[1]}.{words[0]}";
    }
}
