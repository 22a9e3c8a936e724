namespace Modular.Yaml;

/// <summary>
/// A node of a YAML tree: a value, a list or a map. Two nodes are equal when their content is, wherever they stand.
/// </summary>
/// <param name="Where">
/// The place, as problems name it: <c>Scenarios/x.yaml(7,5)</c>, the path as the user typed it with line and column
/// from 1; or a part of the command line.
/// </param>
internal abstract record Node(string Where);

/// <summary>A single value, as text.</summary>
/// <param name="Where">The place where the value stands.</param>
/// <param name="Text">The text without quotes, with escapes resolved.</param>
/// <param name="Quoted">
/// Whether it is surely a text, neither number nor null: in quotes, as a block, or over several paragraphs.
/// </param>
internal sealed record Scalar(string Where, string Text, bool Quoted) : Node(Where)
{
    /// <summary>Whether the value is null: nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>
    /// Quotes make a difference only where they make a text of what would be a number, a truth value or null.
    /// </summary>
    public bool Equals(Scalar? other) =>
        other is not null && Text == other.Text && (Quoted == other.Quoted || !PlainText.LooksTyped(Text));

    public override int GetHashCode() => Text.GetHashCode();
}

/// <summary>A list of nodes in a tree.</summary>
/// <param name="Where">The place where the list starts.</param>
/// <param name="Items">The items, in the order of the file.</param>
internal sealed record Sequence(string Where, IReadOnlyList<Node> Items) : Node(Where)
{
    public bool Equals(Sequence? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}

/// <summary>A map from keys to nodes.</summary>
/// <param name="Where">The place where the map starts.</param>
/// <param name="Entries">The entries, in the order of the file; every key occurs once.</param>
internal sealed record Mapping(string Where, IReadOnlyList<Entry> Entries) : Node(Where)
{
    /// <summary>Returns a map without entries.</summary>
    public static Mapping Empty(string where) => new(where, []);

    /// <summary>Returns the node of a key; null where the map has no such key.</summary>
    public Node? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    public bool Equals(Mapping? other) => other is not null && Entries.SequenceEqual(other.Entries);

    public override int GetHashCode() => Entries.Count;
}

/// <summary>A key of a map and its node.</summary>
/// <param name="Key">The key, without quotes.</param>
/// <param name="KeyWhere">The place where the key stands.</param>
/// <param name="Value">The node that the key leads to.</param>
internal sealed record Entry(string Key, string KeyWhere, Node Value)
{
    public bool Equals(Entry? other) => other is not null && Key == other.Key && Value == other.Value;

    public override int GetHashCode() => Key.GetHashCode();
}
