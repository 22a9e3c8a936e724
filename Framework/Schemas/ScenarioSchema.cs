using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Modular.Contracts;
using Modular.Descriptions;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Yaml;

namespace Modular.Schemas;

/// <summary>
/// Builds the JSON Schema 2020-12 of a scenario, with the options of the loaded parts. Only the host checks what
/// depends on several entries or on files. A text that looks like a number or a truth value needs quotes for the
/// schema, but not for the host.
/// </summary>
internal sealed class ScenarioSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly PluginCatalog catalog;
    private readonly RecordSchema records;

    private ScenarioSchema(PluginCatalog catalog)
    {
        this.catalog = catalog;
        records = new RecordSchema(
            new DocComments(),
            (slot, key) => slot.Type == typeof(PartChoice) ? Chosen(slot, key) : null
        );
    }

    /// <summary>Returns the schema of scenarios with the parts of a catalog.</summary>
    public static JsonObject Build(PluginCatalog catalog) => new ScenarioSchema(catalog).Root();

    /// <summary>Returns the schema as the text of a file.</summary>
    public static string Text(PluginCatalog catalog) => Build(catalog).ToJsonString(Indented) + "\n";

    private JsonObject Root()
    {
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A scenario of Modular",
        };
        foreach ((string key, JsonNode? value) in records.Build(typeof(Scenario)))
            root[key] = value?.DeepClone();
        var definitions = new JsonObject();
        foreach (Type kind in PartKind.All)
        {
            Part[] parts = [.. catalog.OfKind(kind).Select(offer => offer.Part)];
            Define(PartKind.Word(kind)!, parts, definitions);
        }
        root["$defs"] = definitions;
        return root;
    }

    /// <summary>Adds the definition of a kind of part, and those of the options of each part.</summary>
    private void Define(string kind, IReadOnlyList<Part> parts, JsonObject definitions)
    {
        foreach (Part part in parts)
            definitions[Name(kind, part)] = records.Build(part.Options);
        var use = new JsonObject
        {
            ["type"] = "string",
            ["description"] = string.Join("\n", parts.Select(part => $"- {part.Name}: {part.Summary}")),
        };
        if (parts.Count > 0)
            use["enum"] = new JsonArray([.. parts.Select(part => (JsonNode)part.Name)]);
        definitions[kind] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["use"] = use,
                ["options"] = new JsonObject { ["type"] = "object", ["description"] = "The part's own options." },
            },
            ["required"] = new JsonArray("use"),
            ["additionalProperties"] = false,
            ["allOf"] = new JsonArray([.. parts.Select(part => (JsonNode)OptionsRule(kind, part, definitions))]),
        };
    }

    /// <summary>
    /// Returns the rule for one part: if it is used, the options are its own, and they are given if one is required.
    /// </summary>
    private static JsonObject OptionsRule(string kind, Part part, JsonObject definitions)
    {
        var then = new JsonObject { ["properties"] = new JsonObject { ["options"] = Reference(Name(kind, part)) } };
        if (definitions[Name(kind, part)]!["required"] is not null)
            then["required"] = new JsonArray("options");
        var used = new JsonObject
        {
            ["properties"] = new JsonObject { ["use"] = new JsonObject { ["const"] = part.Name } },
            ["required"] = new JsonArray("use"),
        };
        return new JsonObject { ["if"] = used, ["then"] = then };
    }

    /// <summary>The choice of a part; that of a layer may be missing, and may be the word for no memory.</summary>
    private static JsonObject Chosen(ValueSlot slot, string key)
    {
        if (!slot.TakesNull)
            return Reference(key);
        var forms = new JsonArray(Reference(key), new JsonObject { ["type"] = "null" });
        if (slot.Rules.Shorthand is { } shorthand)
            forms.Insert(0, new JsonObject { ["const"] = shorthand.Word });
        return new JsonObject { ["anyOf"] = forms };
    }

    private static string Name(string kind, Part part) => $"{kind}:{part.Name}";

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };
}
