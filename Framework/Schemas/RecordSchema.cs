using System.Text.Json.Nodes;
using Modular.Descriptions;
using Modular.Yaml;

namespace Modular.Schemas;

/// <summary>
/// The JSON Schema of a record of options: its keys, which of them are required, their defaults and what their author
/// says of them.
/// </summary>
internal sealed class RecordSchema
{
    private const int Deepest = 8;

    private readonly DocComments comments;
    private readonly Func<ValueSlot, string, JsonObject?> special;
    private int depth;

    /// <param name="comments">Where descriptions come from.</param>
    /// <param name="special">The schema of a value that is not as its type says; null for others.</param>
    public RecordSchema(DocComments comments, Func<ValueSlot, string, JsonObject?> special)
    {
        this.comments = comments;
        this.special = special;
    }

    public JsonObject Build(Type record) => Build(record, Option.Defaults(record));

    private JsonObject Build(Type record, object defaults)
    {
        if (depth == Deepest)
            return new() { ["type"] = "object" };
        depth++;
        IReadOnlyList<Option> options = Option.FromRecord(record);
        var schema = new JsonObject { ["type"] = "object" };
        schema["properties"] = new JsonObject(
            options.Select(option => KeyValuePair.Create(option.Key, (JsonNode?)BuildOption(option, defaults)))
        );
        string[] required = [.. options.Where(option => option.Required).Select(option => option.Key)];
        if (required.Length > 0)
            schema["required"] = new JsonArray([.. required.Select(key => (JsonNode)key)]);
        schema["additionalProperties"] = false;
        depth--;
        return schema;
    }

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

    /// <summary>What it is, what its names mean, and what is checked that JSON Schema cannot say.</summary>
    private string Description(Option option, ValueSlot slot)
    {
        var lines = new List<string>();
        if (comments.Describe(option.Property) is string meaning)
            lines.Add(meaning);
        lines.AddRange(slot.Rules.Others.Select(attribute => attribute.FormatErrorMessage("it")));
        lines.AddRange(comments.Choices(slot.Type).Select(choice => $"- {choice.Name}: {choice.Meaning}"));
        return string.Join("\n", lines);
    }
}
