using Modular.Text;
using Modular.Yaml;

namespace Modular.Loading;

/// <summary>
/// plugins.yaml: a list of folders, relative to the file, at its root or under the key <c>plugins</c>.
/// </summary>
internal static class PluginList
{
    private const string Key = "plugins";
    private const string Wanted = "expected a list of folders. Write '- path/of/folder', one a line.";

    public static IEnumerable<PluginEntry> Read(string path, Problems problems, TimeLimits patience) =>
        YamlFile.Read(path, problems, patience, Wanted) switch
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
            if (item is Scalar { IsNull: false, Text.Length: > 0 } folder && !folder.Text.Contains('\0'))
                entries.Add(
                    new(item.Where, folder.Text, Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Text, home)))
                );
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
