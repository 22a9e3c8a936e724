using System.ComponentModel.DataAnnotations;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Descriptions;

/// <summary>Describes records of options.</summary>
internal sealed class OptionDescriptions(DocComments comments)
{
    private const int Deepest = 8;

    /// <summary>In the order of the source; a record among the options is followed by its own.</summary>
    public IReadOnlyList<OptionDescription> Describe(Type record) => [.. Describe(record, Option.Defaults(record), "")];

    private IEnumerable<OptionDescription> Describe(Type record, object defaults, string path)
    {
        foreach (Option option in Option.FromRecord(record))
        {
            ValueSlot slot = ValueSlot.ForOption(option, defaults, new ValueLocation(""));
            yield return DescribeOption(option, slot, path + option.Key);
            if (slot.Kind != ValueKind.Record || path.Count(c => c == '.') == Deepest)
                continue;
            foreach (
                OptionDescription inner in Describe(
                    slot.Type,
                    slot.Default ?? Option.Defaults(slot.Type),
                    path + option.Key + "."
                )
            )
                yield return inner;
        }
    }

    private OptionDescription DescribeOption(Option option, ValueSlot slot, string key) =>
        new()
        {
            Key = key,
            Takes = Takes(slot),
            Default = option.Required || slot.Kind == ValueKind.Record ? null : Written(slot.Default, slot.Type),
            Required = option.Required,
            Meaning = comments.Describe(option.Property),
            Choices = comments.Choices(slot.Type),
        };

    /// <summary>What the binder checks, in its own words, and in those of attributes that it does not know.</summary>
    private static string Takes(ValueSlot slot) =>
        string.Join(". ", slot.Rules.Others.Select(Sentence).Prepend(Measure.Short(Expected.Describe(slot))))
        + (slot.TakesNull ? ", or null" : "");

    private static string Sentence(ValidationAttribute attribute) => attribute.FormatErrorMessage("it").TrimEnd('.');

    /// <summary>As one would type it on one line; null for what YAML cannot say.</summary>
    private static string? Written(object? value, Type type) =>
        NodeBuilder.Build(value, type) is { } node ? YamlLine.Write(node) : null;
}
