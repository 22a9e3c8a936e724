using System.Text.Json.Nodes;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Schemas;

/// <summary>
/// The JSON Schema of single values, lists and maps: what the binder checks, as far as JSON Schema can say it.
/// </summary>
/// <param name="record">The schema of a record of options.</param>
internal sealed class ValueSchema(Func<Type, object, JsonObject> record)
{
    public JsonObject Build(ValueSlot slot)
    {
        JsonObject schema = Bare(slot);
        if (!slot.TakesNull || slot.Kind == ValueKind.Raw)
            return schema;
        if (schema["enum"] is JsonArray names)
            names.Add(null);
        if (schema["anyOf"] is JsonArray forms)
            forms.Add(new JsonObject { ["type"] = "null" });
        else
            schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        return schema;
    }

    private JsonObject Bare(ValueSlot slot) =>
        slot.Kind switch
        {
            ValueKind.Text => Text(slot.Rules),
            ValueKind.Truth => new() { ["type"] = "boolean" },
            ValueKind.Whole => Word(
                slot.Rules,
                Number("integer", slot.Rules, slot.Type == typeof(uint) || slot.Type == typeof(ulong))
            ),
            ValueKind.Real => Word(slot.Rules, Number("number", slot.Rules, false)),
            ValueKind.Choice => Choice(slot.Type),
            ValueKind.Duration => Time(slot.Rules),
            ValueKind.File or ValueKind.Folder => new() { ["type"] = "string", ["minLength"] = 1 },
            ValueKind.List => Sized(
                "array",
                "Items",
                slot.Rules,
                "items",
                Build(slot.Inner(ValueKinds.ItemType(slot.Type)!, slot.Location))
            ),
            ValueKind.Map => Sized(
                "object",
                "Properties",
                slot.Rules,
                "additionalProperties",
                Build(slot.Inner(ValueKinds.MapValueType(slot.Type)!, slot.Location))
            ),
            ValueKind.Record => record(slot.Type, slot.Default ?? Option.Defaults(slot.Type)),
            _ => [],
        };

    private static JsonObject Text(Rules rules)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (rules.Allowed.Count > 0)
            schema["enum"] = new JsonArray([.. rules.Allowed.Select(name => (JsonNode)name)]);
        if (rules.Pattern is { } pattern)
            schema["pattern"] = $"^(?:{pattern.Pattern})$";
        Size(schema, "Length", rules);
        return schema;
    }

    private static JsonObject Number(string type, Rules rules, bool positive)
    {
        var schema = new JsonObject { ["type"] = type };
        if (double.IsFinite(rules.Least))
            schema[rules.Range?.MinimumIsExclusive is true ? "exclusiveMinimum" : "minimum"] = Json(rules.Least);
        else if (positive)
            schema["minimum"] = 0;
        if (double.IsFinite(rules.Most))
            schema[rules.Range?.MaximumIsExclusive is true ? "exclusiveMaximum" : "maximum"] = Json(rules.Most);
        return schema;
    }

    private static JsonObject Time(Rules rules)
    {
        JsonObject text = new() { ["type"] = "string", ["pattern"] = Duration.Pattern };
        return rules.BareSeconds
            ? new() { ["anyOf"] = new JsonArray(text, new JsonObject { ["type"] = "number", ["minimum"] = 0 }) }
            : text;
    }

    private static JsonObject Word(Rules rules, JsonObject number) =>
        rules.Word is null
            ? number
            : new()
            {
                ["anyOf"] = new JsonArray(
                    number,
                    new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(rules.Word.Name) }
                ),
            };

    /// <summary>Whole numbers without a decimal point.</summary>
    private static JsonNode Json(double value) =>
        value == Math.Floor(value) && Math.Abs(value) < 1e15 ? (long)value : value;

    private static JsonObject Choice(Type type)
    {
        JsonObject one = new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. Choices.Names(type).Select(name => (JsonNode)name)]),
        };
        return !type.IsDefined(typeof(FlagsAttribute), false)
            ? one
            : new()
            {
                ["anyOf"] = new JsonArray(one, new JsonObject { ["type"] = "array", ["items"] = one.DeepClone() }),
            };
    }

    private static JsonObject Sized(string type, string unit, Rules rules, string key, JsonObject inner)
    {
        var schema = new JsonObject { ["type"] = type, [key] = inner };
        Size(schema, unit, rules);
        return schema;
    }

    private static void Size(JsonObject schema, string unit, Rules rules)
    {
        if (rules.Shortest > 0)
            schema["min" + unit] = rules.Shortest;
        if (rules.Longest < int.MaxValue)
            schema["max" + unit] = rules.Longest;
    }
}
