using System.Globalization;
using System.Text.Json.Nodes;
using Modular.Yaml;

namespace Modular.Schemas;

/// <summary>
/// YAML trees as JSON, as an editor sees them: what is not in quotes and reads as a number, a truth value or null is
/// one.
/// </summary>
internal static class JsonTree
{
    /// <summary>Null is JSON's null.</summary>
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
            _ when long.TryParse(
                    scalar.Text,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out long whole
                ) => whole,
            _ when double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                    && double.IsFinite(number) => number,
            _ => scalar.Text,
        };
}
