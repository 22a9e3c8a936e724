using Modular.Text;

namespace Modular.Yaml;

/// <summary>The sentences of binding. Those that return a value return false.</summary>
internal sealed class Refusal(Problems problems)
{
    public void Unknown(Entry entry, Spot owner, IReadOnlyList<Option> options)
    {
        string[] keys = [.. options.Select(option => option.Key)];
        string advice = NearestName.Of(entry.Key, keys) is { } near ? $". Did you mean '{near}'?"
            : keys.Length == 0 ? "; it takes none. Remove it."
            : $"; expected one of {Expected.Quoted(keys)}. Remove it, or choose one of these.";
        problems.Add(entry.KeyWhere, $"{owner} has no option '{Excerpt.Of(entry.Key)}'{advice}");
    }

    public void Missing(Mapping map, Option option, Slot slot) =>
        problems.Add(map.Where, $"{slot.Spot} is missing; expected {Expected.Of(slot)}. Add '{option.Key}: ...'.");

    public bool Null(Node node, Slot slot) =>
        Add(node, $"{slot.Spot} is empty; expected {Expected.Of(slot)}. {(Fallback(slot) is null ? "Give a value." : "Give a value, or remove the key.")}");

    /// <summary>The kind, the range or the length is wrong.</summary>
    public bool Wrong(Node node, Slot slot, string? expected = null) =>
        Add(node, $"{slot.Spot} is {Shown(node, slot)}; expected {expected ?? Expected.Of(slot)}. {Advice(node, slot)}");

    /// <summary>The value is refused in words of others.</summary>
    public bool Other(Node node, Slot slot, string reason) =>
        Add(node, $"{slot.Spot} is {(node is Sequence list && list.Items.All(item => item is Scalar) ? Excerpt.Of(TreeLine.Of(list, item => item.Text)) : Shown(node, slot))}; {Continued(reason)}. {Advice(node, slot)}");

    private bool Add(Node node, string sentence)
    {
        problems.Add(node.Where, sentence);
        return false;
    }

    private static string Shown(Node node, Slot slot) => node switch
    {
        Scalar { Quoted: true } scalar when IsTyped(slot) => $"the text '{Excerpt.Of(scalar.Text)}'",
        Scalar scalar => $"'{Excerpt.Of(scalar.Text)}'",
        Sequence list => slot.Shape == Shape.List ? $"a list of {list.Items.Count} item{(list.Items.Count == 1 ? "" : "s")}" : "a list",
        _ => "a map" + (slot.Shape == Shape.Map ? $" of {((Mapping)node).Entries.Count} names" : ""),
    };

    private static bool IsTyped(Slot slot) => slot.Shape is Shape.Truth or Shape.Whole or Shape.Real;

    private static string Advice(Node node, Slot slot) => node switch
    {
        Scalar { Quoted: true } when IsTyped(slot) => "Remove the quotes.",
        Scalar scalar when Near(scalar, slot) is { } near => $"Did you mean '{near}'?",
        Scalar scalar when slot.Shape == Shape.List => $"Write '[{Excerpt.Of(scalar.Text)}]'.",
        _ => Fallback(slot) is { } value ? $"Correct it, or leave it out for {value}." : "Correct it.",
    };

    /// <summary>As the second half of a sentence.</summary>
    private static string Continued(string reason) =>
        (reason is [var first, >= 'a' and <= 'z' or ' ', ..] ? char.ToLowerInvariant(first) + reason[1..] : reason).TrimEnd('.');

    private static string? Near(Scalar scalar, Slot slot) =>
        slot.Shape == Shape.Choice ? NearestName.Of(scalar.Text, Choices.Of(slot.Type))
        : slot.Rules.Word is { } word ? NearestName.Of(scalar.Text, [word.Name])
        : slot.Shape == Shape.Text ? NearestName.Of(scalar.Text, slot.Rules.Allowed)
        : null;

    /// <summary>The default in YAML, if it is one short value.</summary>
    private static string? Fallback(Slot slot) =>
        slot.Default is not null && Unbinding.Of(slot.Default, slot.Type) is Scalar { Text.Length: > 0 } value ? $"'{Excerpt.Of(value.Text)}'" : null;
}
