namespace Modular.Yaml;

/// <summary>A value as it was read. Two nodes are equal when their content is, wherever they stand.</summary>
/// <param name="Where"><c>Scenarios/x.yaml(7,5)</c>: the path as the user typed it, line and column from 1; or the part
/// of the command line it came from.</param>
internal abstract record Node(string Where);

/// <param name="Where">Where it stands.</param>
/// <param name="Text">Without quotes, escapes resolved.</param>
/// <param name="Quoted">Surely a text, neither number nor null: written in quotes, as a block, or over several
/// paragraphs.</param>
internal sealed record Scalar(string Where, string Text, bool Quoted) : Node(Where)
{
    /// <summary>Nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Quotes count only where they make a text of what would be a number, a truth value or null.</summary>
    public bool Equals(Scalar? other) =>
        other is not null && Text == other.Text && (Quoted == other.Quoted || !PlainText.LooksTyped(Text));

    public override int GetHashCode() => Text.GetHashCode();
}

internal sealed record Sequence(string Where, IReadOnlyList<Node> Items) : Node(Where)
{
    public bool Equals(Sequence? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}

/// <param name="Where">Where it starts.</param>
/// <param name="Entries">In the order of the file; every key once.</param>
internal sealed record Mapping(string Where, IReadOnlyList<Entry> Entries) : Node(Where)
{
    public static Mapping Empty(string where) => new(where, []);

    public Node? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    public bool Equals(Mapping? other) => other is not null && Entries.SequenceEqual(other.Entries);

    public override int GetHashCode() => Entries.Count;
}

internal sealed record Entry(string Key, string KeyWhere, Node Value)
{
    public bool Equals(Entry? other) => other is not null && Key == other.Key && Value == other.Value;

    public override int GetHashCode() => Key.GetHashCode();
}
