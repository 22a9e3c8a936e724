using System.Globalization;
using System.Text.Json.Nodes;
using Modular.Yaml;

namespace Modular.Schemas;

/// <summary>
/// Turns YAML trees into JSON as an editor sees them: what is not in quotes and reads as a number, a truth value or
/// null is one.
/// </summary>
internal static class JsonTree
{
    /// <summary>Returns the JSON of a tree; null for null in YAML.</summary>
    public static JsonNode? FromNode(Node node) =>
        node switch
        {
            Sequence list => new JsonArray([.. list.Items.Select(FromNode)]),
            Mapping map => new JsonObject(
                map.Entries.Select(entry => KeyValuePair.Create(entry.Key, FromNode(entry.Value)))
            ),
            Scalar { Quoted: true } text => text.Text,
            Scalar scalar => Plain(scalar),
            _ => null,
        };

    private static JsonNode? Plain(Scalar scalar) =>
        scalar switch
        {
            { IsNull: true } => null,
            { Text: "true" or "false" } => scalar.Text == "true",
            _ => Number(scalar.Text) ?? scalar.Text,
        };

    private static JsonNode? Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            return whole;
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        if (isNumber && double.IsFinite(number))
            return number;
        return null;
    }
}
