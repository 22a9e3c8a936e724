using System.Text.Json;
using System.Xml.Linq;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// The section on provenance.json for readers: simple values as a list, and nested ones in a fold. Times of single
/// trials are in the table of trials.
/// </summary>
internal static class ProvenanceSection
{
    /// <summary>The entries that are shown elsewhere on the page.</summary>
    private static readonly string[] Elsewhere = ["trials", "scenarioResolved"];

    public static XElement Render(string json)
    {
        using JsonDocument provenance = JsonDocument.Parse(json);
        JsonProperty[] all =
        [
            .. provenance.RootElement.EnumerateObject().Where(entry => !Elsewhere.Contains(entry.Name)),
        ];
        XElement[] nested = [.. all.Where(entry => !IsSimple(entry.Value)).Select(Nested)];
        return PageSection.Render(
            "provenance",
            "Provenance",
            Tag("dl", all.Where(entry => IsSimple(entry.Value)).SelectMany(Entry)),
            nested,
            Tag("p.caption", "All of it, and when each trial ran, is in provenance.json.")
        );
    }

    private static bool IsSimple(JsonElement value) => value.ValueKind != JsonValueKind.Object && !IsTable(value);

    private static bool IsTable(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
        && value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object);

    private static XElement Nested(JsonProperty entry)
    {
        IEnumerable<JsonElement> maps = IsTable(entry.Value) ? entry.Value.EnumerateArray() : [entry.Value];
        return Figure.Folded(Name(entry.Name), open: false, maps.Select(List));
    }

    private static XElement List(JsonElement map) => Tag("dl", map.EnumerateObject().SelectMany(Entry));

    private static IEnumerable<XElement> Entry(JsonProperty entry) =>
        [Tag("dt", Name(entry.Name)), Tag("dd", Value(entry.Value))];

    private static string Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "not known",
            JsonValueKind.Array => Joined(value.EnumerateArray().Select(Value)),
            JsonValueKind.Object => Joined(value.EnumerateObject().Select(Pair)),
            JsonValueKind.Number => Numbers.Csv(Math.Round(value.GetDouble(), 1)),
            _ => value.ToString(),
        };

    private static string Joined(IEnumerable<string> texts) => string.Join(", ", texts);

    private static string Pair(JsonProperty entry) => $"{entry.Name} {Value(entry.Value)}";

    /// <summary>
    /// The name of an entry in words: "vectorBits" becomes "vector bits"; names of packages and files are not changed.
    /// </summary>
    private static string Name(string name)
    {
        if (name.Contains('.'))
            return name;
        return KebabCase.FromPascal(name).Replace('-', ' ');
    }
}
