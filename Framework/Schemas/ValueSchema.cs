using System.Text.Json.Nodes;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Schemas;

/// <summary>
/// Builds the JSON Schema of single values, lists and maps: what the binder checks, as far as JSON Schema can express
/// it.
/// </summary>
/// <param name="record">Returns the schema of a record of options, by its type and its defaults.</param>
internal sealed class ValueSchema(Func<Type, object, JsonObject> record)
{
    /// <summary>Returns the schema of the values that a slot takes.</summary>
    public JsonObject Build(ValueSlot slot)
    {
        JsonObject schema = WithoutNull(slot);
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

    private JsonObject WithoutNull(ValueSlot slot) =>
        slot.Kind switch
        {
            ValueKind.Text => Text(slot.Rules),
            ValueKind.Truth => new() { ["type"] = "boolean" },
            ValueKind.Whole => Word(slot.Rules, Whole(slot)),
            ValueKind.Real => Word(slot.Rules, Number("number", slot.Rules)),
            ValueKind.Choice => Choice(slot.Type),
            ValueKind.Duration => Time(slot.Rules),
            ValueKind.File or ValueKind.Folder => new() { ["type"] = "string", ["minLength"] = 1 },
            ValueKind.List => List(slot),
            ValueKind.Map => Map(slot),
            ValueKind.Record => record(slot.Type, slot.Default ?? Option.Defaults(slot.Type)),
            _ => [],
        };

    private JsonObject List(ValueSlot slot)
    {
        ValueSlot item = slot.Inner(ValueKinds.ItemType(slot.Type)!, slot.Location);
        var schema = new JsonObject { ["type"] = "array", ["items"] = Build(item) };
        AddSize(schema, "Items", slot.Rules);
        return schema;
    }

    private JsonObject Map(ValueSlot slot)
    {
        ValueSlot value = slot.Inner(ValueKinds.MapValueType(slot.Type)!, slot.Location);
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = Build(value) };
        AddSize(schema, "Properties", slot.Rules);
        return schema;
    }

    private static JsonObject Text(Rules rules)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (rules.Allowed.Count > 0)
            schema["enum"] = new JsonArray([.. rules.Allowed.Select(name => (JsonNode)name)]);
        if (rules.Pattern is { } pattern)
            schema["pattern"] = $"^(?:{pattern.Pattern})$";
        AddSize(schema, "Length", rules);
        return schema;
    }

    private static JsonObject Whole(ValueSlot slot)
    {
        JsonObject schema = Number("integer", slot.Rules);
        bool isUnsigned = slot.Type == typeof(uint) || slot.Type == typeof(ulong);
        if (isUnsigned && !double.IsFinite(slot.Rules.Least))
            schema["minimum"] = 0;
        return schema;
    }

    private static JsonObject Number(string type, Rules rules)
    {
        var schema = new JsonObject { ["type"] = type };
        if (double.IsFinite(rules.Least))
            schema[rules.IsAboveLeast ? "exclusiveMinimum" : "minimum"] = Json(rules.Least);
        if (double.IsFinite(rules.Most))
            schema[rules.IsBelowMost ? "exclusiveMaximum" : "maximum"] = Json(rules.Most);
        return schema;
    }

    private static JsonObject Time(Rules rules)
    {
        JsonObject text = new() { ["type"] = "string", ["pattern"] = Duration.Pattern };
        if (!rules.BareSeconds)
            return text;
        JsonObject seconds = new() { ["type"] = "number", ["minimum"] = 0 };
        return new JsonObject { ["anyOf"] = new JsonArray(text, seconds) };
    }

    private static JsonObject Word(Rules rules, JsonObject number)
    {
        if (rules.Word is null)
            return number;
        JsonObject word = new() { ["type"] = "string", ["enum"] = new JsonArray(rules.Word.Name) };
        return new JsonObject { ["anyOf"] = new JsonArray(number, word) };
    }

    /// <summary>Writes whole numbers without a decimal point.</summary>
    private static JsonNode Json(double value)
    {
        if (value == Math.Floor(value) && Math.Abs(value) < 1e15)
            return (long)value;
        return value;
    }

    private static JsonObject Choice(Type type)
    {
        var names = new JsonArray([.. Choices.Names(type).Select(name => (JsonNode)name)]);
        JsonObject one = new() { ["type"] = "string", ["enum"] = names };
        if (!type.IsDefined(typeof(FlagsAttribute), false))
            return one;
        JsonObject several = new() { ["type"] = "array", ["items"] = one.DeepClone() };
        return new JsonObject { ["anyOf"] = new JsonArray(one, several) };
    }

    private static void AddSize(JsonObject schema, string unit, Rules rules)
    {
        if (rules.Shortest > 0)
            schema["min" + unit] = rules.Shortest;
        if (rules.Longest < int.MaxValue)
            schema["max" + unit] = rules.Longest;
    }
}
