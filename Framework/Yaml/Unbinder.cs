using System.Collections;
using System.Globalization;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>Values back to trees.</summary>
internal static class Unbinder
{
    /// <summary>Null for what YAML cannot say.</summary>
    public static Node? ToNode(object? value, Type type) =>
        value is null
            ? Plain("null")
            : ValueKinds.Classify(ValueKinds.Bare(type)) switch
            {
                ValueKind.Text => Text((string)value),
                ValueKind.Truth => Plain((bool)value ? "true" : "false"),
                ValueKind.Whole => Plain(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
                ValueKind.Real => Real((IFormattable)value),
                ValueKind.Choice => Choice((Enum)value),
                ValueKind.Duration => Duration.Write((TimeSpan)value) is { } time ? Plain(time) : null,
                ValueKind.File or ValueKind.Folder => Text(((FileSystemInfo)value).FullName),
                ValueKind.List => List(((IEnumerable)value).Cast<object?>(), ValueKinds.ItemOf(type)!),
                ValueKind.Map => Map((IEnumerable)value, ValueKinds.ValueOf(type)!),
                ValueKind.Record => Record(value),
                ValueKind.Raw => (Node)value,
                _ => null,
            };

    private static Scalar Plain(string text) => new("", text, false);

    private static Scalar Text(string text) => new("", text, PlainText.LooksTyped(text) || !PlainText.Is(text));

    private static Scalar? Real(IFormattable value) =>
        double.IsFinite(Convert.ToDouble(value)) ? Plain(value.ToString("R", CultureInfo.InvariantCulture)) : null;

    private static Node? Choice(Enum value) =>
        Choices.NameOf(value) is { } name ? Plain(name)
        : value.GetType().IsDefined(typeof(FlagsAttribute), false)
            ? new Sequence("", [.. Choices.NamesOf(value).Select(Plain)])
        : null;

    private static Sequence? List(IEnumerable<object?> values, Type type)
    {
        Node?[] items = [.. values.Select(item => ToNode(item, type))];
        return items.Contains(null) ? null : new Sequence("", items!);
    }

    private static Mapping? Map(IEnumerable pairs, Type type)
    {
        var entries = new List<Entry>();
        foreach (object pair in pairs)
            if (ToNode(Get(pair, "Value"), type) is { } node)
                entries.Add(new Entry((string)Get(pair, "Key")!, "", node));
            else
                return null;
        return new Mapping("", entries);
    }

    private static object? Get(object pair, string name) => pair.GetType().GetProperty(name)!.GetValue(pair);

    private static Mapping Record(object record) =>
        new(
            "",
            [
                .. from option in Option.FromRecord(record.GetType())
                let value = option.Property.GetValue(record)
                let node = option.Rules.Word is { } word
                && value is IConvertible
                && word.Value == Convert.ToDouble(value, CultureInfo.InvariantCulture)
                    ? Plain(word.Name)
                    : ToNode(value, option.Property.PropertyType)
                where node is not null
                select new Entry(option.Key, "", node),
            ]
        );
}
