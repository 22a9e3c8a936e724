using Modular.Yaml;

namespace Modular.Reports;

/// <summary>Builds parts of a scenario that will be written, and are not in any file yet.</summary>
internal static class YamlTree
{
    /// <summary>Makes a mapping of entries, in this order.</summary>
    public static Mapping Map(params IReadOnlyList<Entry> entries) => new("", entries);

    /// <summary>Makes an entry with a plain text.</summary>
    public static Entry NewEntry(string key, string text) => NewEntry(key, new Scalar("", text, Quoted: false));

    /// <summary>Makes an entry with a tree.</summary>
    public static Entry NewEntry(string key, Node value) => new(key, "", value);
}
