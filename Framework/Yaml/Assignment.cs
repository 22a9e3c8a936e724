using Modular.Text;

namespace Modular.Yaml;

/// <summary>One value on its way to its place in a tree.</summary>
internal sealed class Assignment(string where, Node value, Problems problems)
{
    /// <summary>The node with the value at the path; null after a problem.</summary>
    public Node? Within(Node node, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
            return value;
        return node switch
        {
            Mapping map => WithinMap(map, path),
            Sequence list => WithinList(list, path),
            Scalar { IsNull: true } => WithinMap(Mapping.Empty(where), path),
            _ => Refuse(
                $"goes through '{Excerpt.Shorten(((Scalar)node).Text)}' ({node.Where}), which has no '{path[0]}'; expected a map there. Shorten the path."
            ),
        };
    }

    private Mapping? WithinMap(Mapping map, ReadOnlySpan<string> path)
    {
        string name = path[0];
        int at = map.Entries.ToList().FindIndex(entry => entry.Key == name);
        if (Within(at < 0 ? Mapping.Empty(where) : map.Entries[at].Value, path[1..]) is not { } inner)
            return null;
        var changed = new Entry(name, where, inner);
        return map with
        {
            Entries =
                at < 0 ? [.. map.Entries, changed] : [.. map.Entries.Take(at), changed, .. map.Entries.Skip(at + 1)],
        };
    }

    private Sequence? WithinList(Sequence list, ReadOnlySpan<string> path)
    {
        if (!int.TryParse(path[0], out int at) || at < 0 || at >= list.Items.Count)
            return (Sequence?)Refuse(
                $"has '{path[0]}' for an item of the list at {list.Where}; expected a number {Range(list)}. Or give the whole list, such as '[1, 2]'."
            );
        return Within(list.Items[at], path[1..]) is { } inner
            ? list with
            {
                Items = [.. list.Items.Take(at), inner, .. list.Items.Skip(at + 1)],
            }
            : null;
    }

    private static string Range(Sequence list) =>
        list.Items.Count == 0 ? "(the list is empty)" : $"from 0 to {list.Items.Count - 1}";

    private Node? Refuse(string sentence)
    {
        problems.Add(where, sentence);
        return null;
    }
}
