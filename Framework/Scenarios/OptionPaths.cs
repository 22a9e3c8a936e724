using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>Paths of options, to find out whether one of them holds another.</summary>
internal sealed class OptionPaths
{
    private readonly Dictionary<string, string> whole = [];
    private readonly Dictionary<string, string> begun = [];

    /// <summary>
    /// Adds a path. Gives the name of an earlier one that is the same, holds it or is held by it; null where all are
    /// apart.
    /// </summary>
    /// <param name="path">The names of the path.</param>
    /// <param name="name">The path as the user wrote it.</param>
    public string? Add(IReadOnlyList<string> path, string name)
    {
        string? other = Find(path);
        foreach (string beginning in Beginnings(path))
            begun.TryAdd(beginning, name);
        whole.TryAdd(Beginnings(path).Last(), name);
        return other;
    }

    /// <summary>
    /// The name of a path that is the same, holds this one or is held by it; null where all are apart.
    /// </summary>
    public string? Find(IReadOnlyList<string> path)
    {
        string? around = Beginnings(path)
            .Select(beginning => whole.GetValueOrDefault(beginning))
            .FirstOrDefault(IsKnown);
        return around ?? begun.GetValueOrDefault(Beginnings(path).Last());
    }

    private static bool IsKnown(string? name) => name is not null;

    /// <summary>The path cut after each of its names; no tree is deeper than what is looked at.</summary>
    private static IEnumerable<string> Beginnings(IReadOnlyList<string> path) =>
        Enumerable
            .Range(1, Math.Min(path.Count, TreeReader.MaximumDepth))
            .Select(length => string.Join('\n', path.Take(length)));
}
