using Modular.Text;

namespace Modular.Yaml;

/// <summary>The sentences of binding. Methods that return a value always return false.</summary>
internal sealed class BindingErrors(Problems problems)
{
    /// <summary>Reports a key that the record has no option for.</summary>
    public void Unknown(Entry entry, ValueLocation owner, IReadOnlyList<Option> options)
    {
        string[] keys = [.. options.Select(option => option.Key)];
        string advice = UnknownAdvice(entry.Key, keys);
        problems.Add(entry.KeyWhere, $"{owner} has no option '{Excerpt.Shorten(entry.Key)}'{advice}");
    }

    private static string UnknownAdvice(string key, string[] keys)
    {
        if (NearestName.Find(key, keys) is { } near)
            return $". Did you mean '{near}'?";
        if (keys.Length == 0)
            return "; it takes none. Remove it.";
        return $"; expected one of {Expected.Quoted(keys)}. Remove it, or choose one of these.";
    }

    /// <summary>Reports a required option that the map does not give.</summary>
    public void Missing(Mapping map, Option option, ValueSlot slot) =>
        problems.Add(
            map.Where,
            $"{slot.Location} is missing; expected {Expected.Describe(slot)}. Add '{option.Key}: ...'."
        );

    /// <summary>Reports null where a value is needed.</summary>
    public bool Null(Node node, ValueSlot slot)
    {
        string advice = "Give a value, or remove the key.";
        if (Fallback(slot) is null)
            advice = "Give a value.";
        return Add(node, $"{slot.Location} is empty; expected {Expected.Describe(slot)}. {advice}");
    }

    /// <summary>Reports a value of a wrong kind, range or length.</summary>
    public bool Wrong(Node node, ValueSlot slot, string? expected = null)
    {
        expected ??= Expected.Describe(slot);
        return Add(node, $"{slot.Location} is {Shown(node, slot)}; expected {expected}. {Advice(node, slot)}");
    }

    /// <summary>Reports a value that an attribute or a property of the record refuses, in its own words.</summary>
    public bool Other(Node node, ValueSlot slot, string reason)
    {
        string shown = Shown(node, slot);
        if (node is Sequence list && list.Items.All(item => item is Scalar))
            shown = Excerpt.Shorten(TreeLine.Write(list, item => item.Text));
        return Add(node, $"{slot.Location} is {shown}; {Continued(reason, slot.Location.Path)}. {Advice(node, slot)}");
    }

    private bool Add(Node node, string sentence)
    {
        problems.Add(node.Where, sentence);
        return false;
    }

    private static string Shown(Node node, ValueSlot slot)
    {
        switch (node)
        {
            case Scalar { Quoted: true } text when IsTyped(slot):
                return $"the text '{Excerpt.Shorten(text.Text)}'";
            case Scalar scalar:
                return $"'{Excerpt.Shorten(scalar.Text)}'";
            case Sequence list when slot.Kind == ValueKind.List:
                return $"a list of {Phrases.Count(list.Items.Count, "item")}";
            case Sequence:
                return "a list";
            case Mapping map when slot.Kind == ValueKind.Map:
                return $"a map of {map.Entries.Count} names";
            default:
                return "a map";
        }
    }

    private static bool IsTyped(ValueSlot slot) => slot.Kind is ValueKind.Truth or ValueKind.Whole or ValueKind.Real;

    private static string Advice(Node node, ValueSlot slot)
    {
        if (node is Scalar { Quoted: true } && IsTyped(slot))
            return "Remove the quotes.";
        if (node is Scalar misspelt && Near(misspelt, slot) is { } near)
            return $"Did you mean '{near}'?";
        if (node is Scalar single && slot.Kind == ValueKind.List)
            return $"Write '[{Excerpt.Shorten(single.Text)}]'.";
        if (node is Scalar name && AsOnlyOption(name.Text, slot) is { } map)
            return $"Write '{map}'.";
        if (Fallback(slot) is { } value)
            return $"Correct it, or leave it out for {value}.";
        return "Correct it.";
    }

    /// <summary>
    /// A name as the map that was meant: "{ use: pcm }". Null where the record does not need exactly one option.
    /// </summary>
    private static string? AsOnlyOption(string text, ValueSlot slot)
    {
        bool isName =
            text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        if (slot.Kind != ValueKind.Record || !isName)
            return null;
        Option[] needed = [.. Option.FromRecord(slot.Type).Where(option => option.Required)];
        if (needed is [var only])
            return $"{{ {only.Key}: {Excerpt.Shorten(text)} }}";
        return null;
    }

    /// <summary>Makes a sentence the second half of another one, which has named the option.</summary>
    private static string Continued(string reason, string path)
    {
        string demand = $"{path} must be ";
        if (reason.StartsWith(demand, StringComparison.Ordinal))
            return $"expected {reason[demand.Length..].TrimEnd('.')}";
        bool startsWithWord = reason is [_, >= 'a' and <= 'z' or ' ', ..];
        if (startsWithWord)
            reason = char.ToLowerInvariant(reason[0]) + reason[1..];
        return reason.TrimEnd('.');
    }

    private static string? Near(Scalar scalar, ValueSlot slot)
    {
        if (slot.Kind == ValueKind.Choice)
            return NearestName.Find(scalar.Text, Choices.Names(slot.Type));
        if (slot.Rules.Word is { } word)
            return NearestName.Find(scalar.Text, [word.Name]);
        if (slot.Rules.Shorthand is { } shorthand)
            return NearestName.Find(scalar.Text, [shorthand.Word]);
        if (slot.Kind == ValueKind.Text)
            return NearestName.Find(scalar.Text, slot.Rules.Allowed);
        return null;
    }

    /// <summary>Returns the default in YAML, quoted, if it is one short value; else null.</summary>
    private static string? Fallback(ValueSlot slot)
    {
        if (slot.Default is null)
            return null;
        if (NodeBuilder.Build(slot.Default, slot.Type, slot.Rules.Word) is not Scalar { Text.Length: > 0 } value)
            return null;
        return $"'{Excerpt.Shorten(value.Text)}'";
    }
}
