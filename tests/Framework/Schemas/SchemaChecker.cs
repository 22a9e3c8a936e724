using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Modular.Framework.Tests.Schemas;

/// <summary>
/// The keywords of JSON Schema 2020-12 that the scenario's schema uses. Any other keyword fails: nothing is passed over
/// in silence.
/// </summary>
internal sealed class SchemaChecker(JsonObject root)
{
    private static readonly string[] Annotations = ["$schema", "$defs", "title", "description", "default", "then"];

    public bool Holds(JsonNode? value) => Holds(root, value);

    private bool Holds(JsonObject schema, JsonNode? value) =>
        schema.All(keyword => Holds(schema, keyword.Key, keyword.Value, value));

    private bool Holds(JsonObject schema, string keyword, JsonNode? rule, JsonNode? value) =>
        keyword switch
        {
            _ when Annotations.Contains(keyword) => true,
            "$ref" => Holds((JsonObject)root["$defs"]![rule!.GetValue<string>()["#/$defs/".Length..]]!, value),
            "type" => rule is JsonArray types ? types.Any(type => IsA(type, value)) : IsA(rule, value),
            "enum" => ((JsonArray)rule!).Any(one => JsonNode.DeepEquals(one, value)),
            "const" => JsonNode.DeepEquals(rule, value),
            "allOf" => ((JsonArray)rule!).All(one => Holds((JsonObject)one!, value)),
            "anyOf" => ((JsonArray)rule!).Any(one => Holds((JsonObject)one!, value)),
            "if" => !Holds((JsonObject)rule!, value) || Holds((JsonObject)schema["then"]!, value),
            "properties" or "required" or "additionalProperties" or "minProperties" or "maxProperties" => value
                is not JsonObject map
                || HoldsMap(schema, keyword, rule!, map),
            "items" or "minItems" or "maxItems" => value is not JsonArray list || HoldsList(keyword, rule!, list),
            "pattern" or "minLength" or "maxLength" => !IsText(value)
                || HoldsText(keyword, rule!, value!.GetValue<string>()),
            "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" => !IsNumber(value)
                || HoldsNumber(keyword, Number(rule), Number(value)),
            _ => throw new NotSupportedException($"keyword '{keyword}'"),
        };

    private bool HoldsMap(JsonObject schema, string keyword, JsonNode rule, JsonObject map) =>
        keyword switch
        {
            "properties" => map.All(entry => rule[entry.Key] is not JsonObject inner || Holds(inner, entry.Value)),
            "required" => ((JsonArray)rule).All(key => map.ContainsKey(key!.GetValue<string>())),
            "additionalProperties" => map.All(entry =>
                schema["properties"]?[entry.Key] is not null || (rule is JsonObject inner && Holds(inner, entry.Value))
            ),
            "minProperties" => map.Count >= Number(rule),
            _ => map.Count <= Number(rule),
        };

    private bool HoldsList(string keyword, JsonNode rule, JsonArray list) =>
        keyword switch
        {
            "items" => list.All(item => Holds((JsonObject)rule, item)),
            "minItems" => list.Count >= Number(rule),
            _ => list.Count <= Number(rule),
        };

    private static bool HoldsText(string keyword, JsonNode rule, string text) =>
        keyword switch
        {
            "pattern" => Regex.IsMatch(text, rule.GetValue<string>()),
            "minLength" => text.Length >= Number(rule),
            _ => text.Length <= Number(rule),
        };

    private static bool HoldsNumber(string keyword, double bound, double value) =>
        keyword switch
        {
            "minimum" => value >= bound,
            "maximum" => value <= bound,
            "exclusiveMinimum" => value > bound,
            _ => value < bound,
        };

    private static bool IsA(JsonNode? type, JsonNode? value) =>
        type!.GetValue<string>() switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => IsText(value),
            "boolean" => value?.GetValueKind()
                is System.Text.Json.JsonValueKind.True
                    or System.Text.Json.JsonValueKind.False,
            "number" => IsNumber(value),
            "integer" => IsNumber(value) && Number(value) == Math.Floor(Number(value)),
            string other => throw new NotSupportedException($"type '{other}'"),
        };

    private static bool IsText(JsonNode? value) => value?.GetValueKind() == System.Text.Json.JsonValueKind.String;

    private static bool IsNumber(JsonNode? value) => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number;

    private static double Number(JsonNode? value) =>
        double.Parse(value!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
}
