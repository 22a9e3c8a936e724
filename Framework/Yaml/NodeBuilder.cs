using System.Collections;
using System.Globalization;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>Builds trees from values: the way back from <see cref="Binder"/>.</summary>
internal static class NodeBuilder
{
    /// <summary>Returns the tree of a value; null where YAML cannot express it.</summary>
    public static Node? Build(object? value, Type type)
    {
        if (value is null)
            return Plain("null");
        switch (ValueKinds.Classify(ValueKinds.WithoutNullable(type)))
        {
            case ValueKind.Text:
                return BuildText((string)value);
            case ValueKind.Truth:
                return Plain((bool)value ? "true" : "false");
            case ValueKind.Whole:
                return Plain(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            case ValueKind.Real:
                return BuildReal((IFormattable)value);
            case ValueKind.Choice:
                return BuildChoice((Enum)value);
            case ValueKind.Duration:
                if (Duration.Write((TimeSpan)value) is { } time)
                    return Plain(time);
                return null;
            case ValueKind.File:
            case ValueKind.Folder:
                return BuildText(((FileSystemInfo)value).FullName);
            case ValueKind.List:
                return BuildList(((IEnumerable)value).Cast<object?>(), ValueKinds.ItemType(type)!);
            case ValueKind.Map:
                return BuildMap((IEnumerable)value, ValueKinds.MapValueType(type)!);
            case ValueKind.Record:
                return BuildRecord(value);
            case ValueKind.Raw:
                return (Node)value;
            default:
                return null;
        }
    }

    private static Scalar Plain(string text) => new("", text, Quoted: false);

    private static Scalar BuildText(string text) => new("", text, PlainText.LooksTyped(text) || !PlainText.Is(text));

    private static Scalar? BuildReal(IFormattable value)
    {
        if (!double.IsFinite(Convert.ToDouble(value)))
            return null;
        return Plain(value.ToString("R", CultureInfo.InvariantCulture));
    }

    private static Node? BuildChoice(Enum value)
    {
        if (Choices.NameOf(value) is { } name)
            return Plain(name);
        if (value.GetType().IsDefined(typeof(FlagsAttribute), false))
            return new Sequence("", [.. Choices.NamesOf(value).Select(Plain)]);
        return null;
    }

    private static Sequence? BuildList(IEnumerable<object?> values, Type type)
    {
        Node?[] items = [.. values.Select(item => Build(item, type))];
        if (items.Contains(null))
            return null;
        return new Sequence("", items!);
    }

    private static Mapping? BuildMap(IEnumerable pairs, Type type)
    {
        var entries = new List<Entry>();
        foreach (object pair in pairs)
        {
            if (Build(Get(pair, "Value"), type) is not { } node)
                return null;
            entries.Add(new Entry((string)Get(pair, "Key")!, "", node));
        }
        return new Mapping("", entries);
    }

    private static object? Get(object pair, string name) => pair.GetType().GetProperty(name)!.GetValue(pair);

    private static Mapping BuildRecord(object record)
    {
        var entries = new List<Entry>();
        foreach (Option option in Option.FromRecord(record.GetType()))
        {
            object? value = option.Property.GetValue(record);
            Node? node = Shortened(Build(value, option.Property.PropertyType, option.Rules.Word), option.Rules);
            if (node is not null)
                entries.Add(new Entry(option.Key, "", node));
        }
        return new Mapping("", entries);
    }

    /// <summary>A map that a word stands for becomes the word.</summary>
    private static Node? Shortened(Node? node, Rules rules)
    {
        if (rules.Shorthand is not { } shorthand || node is not Mapping map)
            return node;
        bool isWord = map.Find(shorthand.Key) is Scalar value && value.Text == shorthand.Word;
        bool isAlone = map.Entries.All(entry => entry.Key == shorthand.Key || entry.Value is Scalar { IsNull: true });
        if (isWord && isAlone)
            return Plain(shorthand.Word);
        return node;
    }

    /// <summary>Builds a value; a number that a word stands for becomes the word.</summary>
    public static Node? Build(object? value, Type type, WordAttribute? word)
    {
        if (IsWord(word, value))
            return Plain(word!.Name);
        return Build(value, type);
    }

    /// <summary>Tells whether a number is the one that a word stands for.</summary>
    private static bool IsWord(WordAttribute? word, object? value) =>
        word is not null
        && value is IConvertible
        && word.Value == Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
