using Modular.Text;

namespace Modular.Yaml;

/// <summary>A list or a map of which the reader has not seen the end yet.</summary>
internal sealed class OpenCollection(string where, bool isMap, Problems problems)
{
    private const int LongestKey = 128;

    private readonly List<Node> items = [];
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, string> keys = [];
    private Scalar? key;

    /// <summary>Whether the next node is a key of this map.</summary>
    public bool WantsKey => isMap && key is null;

    /// <summary>Takes the next node: an item of the list, or a key or a value of the map.</summary>
    public void Add(Node node)
    {
        if (!isMap)
            items.Add(node);
        else if (key is null)
            key = (Scalar)node;
        else
            AddEntry(key, node);
    }

    /// <summary>Returns the finished list or map.</summary>
    public Node Close()
    {
        if (isMap)
            return new Mapping(where, entries);
        return new Sequence(where, items);
    }

    private void AddEntry(Scalar name, Node value)
    {
        key = null;
        if (name.Text == "" || name.Text.Length > LongestKey)
            problems.Add(
                name.Where,
                $"a key has {name.Text.Length} characters; expected 1 to {LongestKey}. Write 'name: value'."
            );
        else if (!keys.TryAdd(name.Text, name.Where))
            problems.Add(
                name.Where,
                $"key '{Excerpt.Shorten(name.Text)}' is given twice, first at {keys[name.Text]}; "
                    + "expected it once. Remove one of them."
            );
        else
            entries.Add(new Entry(name.Text, name.Where, value));
    }
}
