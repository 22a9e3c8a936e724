using System.ComponentModel.DataAnnotations;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Descriptions;

/// <summary>Describes records of options.</summary>
internal sealed class OptionDescriptions(DocComments comments)
{
    private const int Deepest = 8;

    /// <summary>In the order of the source; a record among the options is followed by its own.</summary>
    public IReadOnlyList<OptionDescription> Of(Type record) => [.. Of(record, Option.Defaults(record), "")];

    private IEnumerable<OptionDescription> Of(Type record, object defaults, string path)
    {
        foreach (Option option in Option.Of(record))
        {
            Slot slot = Slot.Of(option, defaults, new Spot(""));
            yield return Of(option, slot, path + option.Key);
            if (slot.Shape != Shape.Record || path.Count(c => c == '.') == Deepest) continue;
            foreach (OptionDescription inner in Of(slot.Type, slot.Default ?? Option.Defaults(slot.Type), path + option.Key + ".")) yield return inner;
        }
    }

    private OptionDescription Of(Option option, Slot slot, string key) => new()
    {
        Key = key,
        Takes = Takes(slot),
        Default = option.Required || slot.Shape == Shape.Record ? null : Written(slot.Default, slot.Type),
        Required = option.Required,
        Meaning = comments.Of(option.Property),
        Choices = comments.Choices(slot.Type),
    };

    /// <summary>What the binder checks, in its own words, and in those of attributes that it does not know.</summary>
    private static string Takes(Slot slot) => string.Join(". ", slot.Rules.Others.Select(Sentence).Prepend(Measure.Short(Expected.Of(slot))))
        + (slot.TakesNull ? ", or null" : "");

    private static string Sentence(ValidationAttribute attribute) => attribute.FormatErrorMessage("it").TrimEnd('.');

    /// <summary>As one would type it on one line; null for what YAML cannot say.</summary>
    private static string? Written(object? value, Type type) => Unbinding.Of(value, type) is { } node ? YamlLine.Of(node) : null;
}
