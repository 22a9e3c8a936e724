using System.Text.Json.Nodes;
using Modular.Descriptions;
using Modular.Yaml;

namespace Modular.Schemas;

/// <summary>
/// Builds the JSON Schema of a record of options: its keys, which of them are required, their defaults and the doc
/// comments of their author.
/// </summary>
internal sealed class RecordSchema
{
    private const int MaximumDepth = 8;

    private readonly DocComments comments;
    private readonly Func<ValueSlot, string, JsonObject?> special;
    private int depth;

    /// <param name="comments">The doc comments that describe the options.</param>
    /// <param name="special">
    /// Returns the schema of an option, by its slot and key, where its type does not tell; else null.
    /// </param>
    public RecordSchema(DocComments comments, Func<ValueSlot, string, JsonObject?> special)
    {
        this.comments = comments;
        this.special = special;
    }

    /// <summary>Returns the schema of a record with its own defaults.</summary>
    public JsonObject Build(Type record) => Build(record, Option.Defaults(record));

    private JsonObject Build(Type record, object defaults)
    {
        if (depth == MaximumDepth)
            return new() { ["type"] = "object" };
        depth++;
        IReadOnlyList<Option> options = Option.FromRecord(record);
        var properties = new JsonObject();
        foreach (Option option in options)
            properties[option.Key] = BuildOption(option, defaults);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        Option[] required = [.. options.Where(option => option.Required)];
        string[] always = [.. required.Where(option => option.Excuse is null).Select(option => option.Key)];
        if (always.Length > 0)
            schema["required"] = new JsonArray([.. always.Select(key => (JsonNode)key)]);
        if (required.FirstOrDefault(option => option.Excuse is not null) is { } excused)
            schema["anyOf"] = new JsonArray(Excuse(excused.Excuse!), Requires(excused.Key));
        schema["additionalProperties"] = false;
        depth--;
        return schema;
    }

    /// <summary>Demands the value with which a required option may be left out.</summary>
    private static JsonObject Excuse(RequiredUnlessAttribute excuse)
    {
        JsonObject demand = Requires(excuse.Key);
        demand["properties"] = new JsonObject { [excuse.Key] = new JsonObject { ["const"] = excuse.Value } };
        return demand;
    }

    private static JsonObject Requires(string key) => new() { ["required"] = new JsonArray(key) };

    private JsonObject BuildOption(Option option, object defaults)
    {
        ValueSlot slot = ValueSlot.ForOption(option, defaults, new ValueLocation(""));
        JsonObject schema = special(slot, option.Key) ?? new ValueSchema(Build).Build(slot);
        if (Description(option, slot) is { Length: > 0 } description)
            schema["description"] = description;
        if (slot.Default is not null && NodeBuilder.Build(slot.Default, slot.Type) is { } value)
            schema["default"] = JsonTree.FromNode(value);
        return schema;
    }

    /// <summary>
    /// Describes an option: its meaning, checks that JSON Schema cannot express, and the meanings of its names.
    /// </summary>
    private string Description(Option option, ValueSlot slot)
    {
        var lines = new List<string>();
        if (comments.Describe(option.Property) is string meaning)
            lines.Add(meaning);
        lines.AddRange(slot.Rules.Others.Select(attribute => attribute.FormatErrorMessage("it")));
        lines.AddRange(comments.Choices(slot.Type).Select(choice => choice.ListLine));
        return string.Join("\n", lines);
    }
}
