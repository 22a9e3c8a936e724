using Modular.Text;

namespace Modular.Yaml;

/// <summary>A list or a map whose end has not been read yet.</summary>
internal sealed class OpenCollection(string where, bool isMap, Problems problems)
{
    private const int LongestKey = 128;

    private readonly List<Node> items = [];
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, string> keys = [];
    private Scalar? key;

    public bool WantsKey => isMap && key is null;

    public void Add(Node node)
    {
        if (!isMap)
            items.Add(node);
        else if (key is null)
            key = (Scalar)node;
        else
            AddEntry(key, node);
    }

    public Node Close() => isMap ? new Mapping(where, entries) : new Sequence(where, items);

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
                $"key '{Excerpt.Shorten(name.Text)}' is given twice, first at {keys[name.Text]}; expected it once. Remove one of them."
            );
        else
            entries.Add(new Entry(name.Text, name.Where, value));
    }
}
