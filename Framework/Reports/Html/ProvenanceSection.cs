using System.Text.Json;
using System.Xml.Linq;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// provenance.json for people: what is simple as a list, what is nested behind a fold. Times of single trials are in
/// the table of trials.
/// </summary>
internal static class ProvenanceSection
{
    /// <summary>Elsewhere on the page, option by option and trial by trial.</summary>
    private static readonly string[] Shown = ["trials", "scenarioResolved"];

    public static XElement Render(string json)
    {
        using JsonDocument provenance = JsonDocument.Parse(json);
        JsonProperty[] all = [.. provenance.RootElement.EnumerateObject().Where(entry => !Shown.Contains(entry.Name))];
        return Tag(
            "section",
            With("id", "provenance"),
            With("aria-labelledby", "provenance-heading"),
            Tag("h2", With("id", "provenance-heading"), "Provenance"),
            Tag("dl", all.Where(IsSimple).SelectMany(Entry)),
            all.Where(entry => !IsSimple(entry)).Select(Nested),
            Tag("p.caption", "All of it, and when each trial ran, is in provenance.json.")
        );
    }

    private static bool IsSimple(JsonProperty entry) =>
        entry.Value.ValueKind != JsonValueKind.Object && !IsTable(entry.Value);

    private static bool IsTable(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
        && value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object);

    private static XElement Nested(JsonProperty entry) =>
        Figure.Folded(
            Name(entry.Name),
            open: false,
            IsTable(entry.Value) ? entry.Value.EnumerateArray().Select(List) : List(entry.Value)
        );

    private static XElement List(JsonElement map) => Tag("dl", map.EnumerateObject().SelectMany(Entry));

    private static IEnumerable<XElement> Entry(JsonProperty entry) =>
        [Tag("dt", Name(entry.Name)), Tag("dd", Value(entry.Value))];

    private static string Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "not known",
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Value)),
            JsonValueKind.Object => string.Join(
                ", ",
                value.EnumerateObject().Select(entry => $"{entry.Name} {Value(entry.Value)}")
            ),
            JsonValueKind.Number => Numbers.Csv(Math.Round(value.GetDouble(), 1)),
            _ => value.ToString(),
        };

    /// <summary>"vectorBits" is "vector bits"; names of packages and files stay as they are.</summary>
    private static string Name(string name) =>
        name.Contains('.') ? name : Text.KebabCase.FromPascal(name).Replace('-', ' ');
}
