using Modular.Text;

namespace Modular.Yaml;

/// <summary>The sentences of binding. Those that return a value return false.</summary>
internal sealed class BindingErrors(Problems problems)
{
    public void Unknown(Entry entry, ValueLocation owner, IReadOnlyList<Option> options)
    {
        string[] keys = [.. options.Select(option => option.Key)];
        string advice =
            NearestName.Find(entry.Key, keys) is { } near ? $". Did you mean '{near}'?"
            : keys.Length == 0 ? "; it takes none. Remove it."
            : $"; expected one of {Expected.Quoted(keys)}. Remove it, or choose one of these.";
        problems.Add(entry.KeyWhere, $"{owner} has no option '{Excerpt.Shorten(entry.Key)}'{advice}");
    }

    public void Missing(Mapping map, Option option, ValueSlot slot) =>
        problems.Add(
            map.Where,
            $"{slot.Spot} is missing; expected {Expected.Describe(slot)}. Add '{option.Key}: ...'."
        );

    public bool Null(Node node, ValueSlot slot) =>
        Add(
            node,
            $"{slot.Spot} is empty; expected {Expected.Describe(slot)}. {(Fallback(slot) is null ? "Give a value." : "Give a value, or remove the key.")}"
        );

    /// <summary>The kind, the range or the length is wrong.</summary>
    public bool Wrong(Node node, ValueSlot slot, string? expected = null) =>
        Add(
            node,
            $"{slot.Spot} is {Shown(node, slot)}; expected {expected ?? Expected.Describe(slot)}. {Advice(node, slot)}"
        );

    /// <summary>The value is refused in words of others.</summary>
    public bool Other(Node node, ValueSlot slot, string reason) =>
        Add(
            node,
            $"{slot.Spot} is {(node is Sequence list && list.Items.All(item => item is Scalar) ? Excerpt.Shorten(TreeLine.Write(list, item => item.Text)) : Shown(node, slot))}; {Continued(reason)}. {Advice(node, slot)}"
        );

    private bool Add(Node node, string sentence)
    {
        problems.Add(node.Where, sentence);
        return false;
    }

    private static string Shown(Node node, ValueSlot slot) =>
        node switch
        {
            Scalar { Quoted: true } scalar when IsTyped(slot) => $"the text '{Excerpt.Shorten(scalar.Text)}'",
            Scalar scalar => $"'{Excerpt.Shorten(scalar.Text)}'",
            Sequence list => slot.Shape == ValueKind.List
                ? $"a list of {list.Items.Count} item{(list.Items.Count == 1 ? "" : "s")}"
                : "a list",
            _ => "a map" + (slot.Shape == ValueKind.Map ? $" of {((Mapping)node).Entries.Count} names" : ""),
        };

    private static bool IsTyped(ValueSlot slot) => slot.Shape is ValueKind.Truth or ValueKind.Whole or ValueKind.Real;

    private static string Advice(Node node, ValueSlot slot) =>
        node switch
        {
            Scalar { Quoted: true } when IsTyped(slot) => "Remove the quotes.",
            Scalar scalar when Near(scalar, slot) is { } near => $"Did you mean '{near}'?",
            Scalar scalar when slot.Shape == ValueKind.List => $"Write '[{Excerpt.Shorten(scalar.Text)}]'.",
            _ => Fallback(slot) is { } value ? $"Correct it, or leave it out for {value}." : "Correct it.",
        };

    /// <summary>As the second half of a sentence.</summary>
    private static string Continued(string reason) =>
        (
            reason is [var first, >= 'a' and <= 'z' or ' ', ..] ? char.ToLowerInvariant(first) + reason[1..] : reason
        ).TrimEnd('.');

    private static string? Near(Scalar scalar, ValueSlot slot) =>
        slot.Shape == ValueKind.Choice ? NearestName.Find(scalar.Text, Choices.Names(slot.Type))
        : slot.Rules.Word is { } word ? NearestName.Find(scalar.Text, [word.Name])
        : slot.Shape == ValueKind.Text ? NearestName.Find(scalar.Text, slot.Rules.Allowed)
        : null;

    /// <summary>The default in YAML, if it is one short value.</summary>
    private static string? Fallback(ValueSlot slot) =>
        slot.Default is not null && Unbinder.ToNode(slot.Default, slot.Type) is Scalar { Text.Length: > 0 } value
            ? $"'{Excerpt.Shorten(value.Text)}'"
            : null;
}
