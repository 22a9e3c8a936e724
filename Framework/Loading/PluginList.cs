using Modular.Text;
using Modular.Yaml;

namespace Modular.Loading;

/// <summary>
/// Reads a plugins.yaml: a list of folders, relative to the file, at its root or under the key <c>plugins</c>.
/// </summary>
internal static class PluginList
{
    private const string Key = "plugins";
    private const string Wanted = "expected a list of folders. Write '- path/of/folder', one a line.";

    /// <summary>Returns the entries of a file that name a folder. What is wrong is added to the problems.</summary>
    public static IEnumerable<PluginEntry> Read(string path, Problems problems, TimeLimits limits) =>
        YamlFile.Read(path, problems, limits, Wanted) switch
        {
            null => [],
            Sequence list => Entries(list, path, problems),
            Mapping { Entries: [{ Key: Key, Value: Sequence list }] } => Entries(list, path, problems),
            Mapping { Entries: [{ Key: Key }, { } second, ..] } => Refuse(
                second.KeyWhere,
                $"has key '{Excerpt.Shorten(second.Key)}'; expected only '{Key}'. Remove it.",
                problems
            ),
            Node root => Refuse(root.Where, $"holds no list of plugins; {Wanted}", problems),
        };

    private static List<PluginEntry> Entries(Sequence list, string path, Problems problems)
    {
        string home = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var entries = new List<PluginEntry>();
        foreach (Node item in list.Items)
            if (item is Scalar { IsNull: false, Text.Length: > 0 } name && !name.Text.Contains('\0'))
            {
                string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(name.Text, home));
                entries.Add(new PluginEntry(item.Where, name.Text, folder));
            }
            else
                Refuse(
                    item.Where,
                    "an entry names no folder; expected the path of a plugin's folder. Correct or remove it.",
                    problems
                );
        return entries;
    }

    private static PluginEntry[] Refuse(string where, string sentence, Problems problems)
    {
        problems.Add(where, sentence);
        return [];
    }
}
