using System.Globalization;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>
/// Puts the value of one assignment at its place in a tree. Trees are immutable, so each edit copies.
/// </summary>
internal sealed class TreeEdit(Assignment assignment, Problems problems)
{
    private readonly string where = assignment.Where;

    /// <summary>Returns a tree with the value at the path; null after a problem.</summary>
    public Node? Apply(Node root) => Apply(root, [.. assignment.Path]);

    private Node? Apply(Node node, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
            return assignment.Value;
        return node switch
        {
            Mapping map => EditMap(map, path),
            Sequence list => EditList(list, path),
            Scalar { IsNull: true } => EditMap(Mapping.Empty(where), path),
            _ => Refuse(
                $"goes through '{Excerpt.Shorten(((Scalar)node).Text)}' ({node.Where}), "
                    + $"which has no '{path[0]}'; expected a map there. Shorten the path."
            ),
        };
    }

    private Mapping? EditMap(Mapping map, ReadOnlySpan<string> path)
    {
        string name = path[0];
        int index = map.Entries.ToList().FindIndex(entry => entry.Key == name);
        Node before = index < 0 ? Mapping.Empty(where) : map.Entries[index].Value;
        if (Apply(before, path[1..]) is not { } after)
            return null;
        List<Entry> entries = [.. map.Entries];
        var edited = new Entry(name, where, after);
        if (index < 0)
            entries.Add(edited);
        else
            entries[index] = edited;
        return map with { Entries = entries };
    }

    private Sequence? EditList(Sequence list, ReadOnlySpan<string> path)
    {
        bool isNumber = int.TryParse(path[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        if (!isNumber || $"{index}" != path[0] || index >= list.Items.Count)
        {
            Refuse(
                $"has '{path[0]}' for an item of the list at {list.Where}; expected a number {IndexRange(list)}. "
                    + "Or give the whole list, such as '[1, 2]'."
            );
            return null;
        }
        if (Apply(list.Items[index], path[1..]) is not { } after)
            return null;
        List<Node> items = [.. list.Items];
        items[index] = after;
        return list with { Items = items };
    }

    private static string IndexRange(Sequence list)
    {
        if (list.Items.Count == 0)
            return "(the list is empty)";
        return $"from 0 to {list.Items.Count - 1}";
    }

    private Node? Refuse(string sentence)
    {
        problems.Add(where, sentence);
        return null;
    }
}
