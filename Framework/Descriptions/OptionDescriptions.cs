using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Modular.Contracts;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Descriptions;

/// <summary>Describes the options that are properties of records.</summary>
internal sealed class OptionDescriptions(DocComments comments)
{
    private const int MaximumDepth = 8;

    /// <summary>
    /// Describes the options of a record, in the order of the source. An option that is a record is followed by its own
    /// options.
    /// </summary>
    public IReadOnlyList<OptionDescription> Describe(Type record) => [.. Describe(record, Option.Defaults(record), "")];

    private IEnumerable<OptionDescription> Describe(Type record, object defaults, string path)
    {
        foreach (Option option in Option.FromRecord(record))
        {
            ValueSlot slot = ValueSlot.ForOption(option, defaults, new ValueLocation(""));
            string key = path + option.Key;
            yield return DescribeOption(option, slot, key);
            if (slot.Kind != ValueKind.Record || path.Count(c => c == '.') == MaximumDepth)
                continue;
            object innerDefaults = slot.Default ?? Option.Defaults(slot.Type);
            foreach (OptionDescription inner in Describe(slot.Type, innerDefaults, key + "."))
                yield return inner;
        }
    }

    private OptionDescription DescribeOption(Option option, ValueSlot slot, string key) =>
        new()
        {
            Key = key,
            Takes = DescribeValue(slot),
            Default = option.Required || slot.Kind == ValueKind.Record ? null : WriteDefault(slot),
            Required = option.Required,
            Meaning = comments.Describe(option.Property),
            Choices = comments.Choices(slot.Type),
            Plausible = DescribeRange(option.Property.GetCustomAttribute<AssumedAttribute>()),
        };

    /// <summary>
    /// Describes which values the binder accepts, in its own words and in those of attributes that it does not know.
    /// </summary>
    private static string DescribeValue(ValueSlot slot)
    {
        List<string> sentences = [Measure.Short(Expected.Describe(slot))];
        sentences.AddRange(slot.Rules.Others.Select(Sentence));
        string takes = string.Join(". ", sentences);
        return slot.TakesNull ? takes + ", or null" : takes;
    }

    private static string? DescribeRange(AssumedAttribute? range)
    {
        if (range is null)
            return null;
        return $"{Measure.Number(range.Low)} to {Measure.Number(range.High)}";
    }

    private static string Sentence(ValidationAttribute attribute) => attribute.FormatErrorMessage("it").TrimEnd('.');

    /// <summary>Writes the default as a user would type it on one line; null where YAML cannot express it.</summary>
    private static string? WriteDefault(ValueSlot slot)
    {
        Node? node = NodeBuilder.Build(slot.Default, slot.Type);
        return node is null ? null : YamlLine.Write(node);
    }
}
