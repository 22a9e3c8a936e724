using System.Text.Json;

namespace Modular.Trials;

/// <summary>What differs between two files of the same trial.</summary>
internal static class OutcomeDifference
{
    private const int Longest = 40;

    /// <summary>
    /// The first difference as a clause: "epochs[2].loss is 0.51 there and 0.52 here"; null where the texts are the
    /// same to the last bit.
    /// </summary>
    public static string? First(string there, string here)
    {
        if (there == here)
            return null;
        using JsonDocument old = JsonDocument.Parse(there);
        using JsonDocument now = JsonDocument.Parse(here);
        Dictionary<string, string> before = Flat(old);
        Dictionary<string, string> after = Flat(now);
        string? at = before
            .Keys.Concat(after.Keys)
            .FirstOrDefault(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key));
        return at is null
            ? "the numbers are the same, but written in another way there"
            : $"{at} is {Shown(before, at)} there and {Shown(after, at)} here";
    }

    private static string Shown(Dictionary<string, string> values, string key) =>
        !values.TryGetValue(key, out string? value) ? "not given"
        : value.Length <= Longest ? value
        : value[..Longest] + "...";

    private static Dictionary<string, string> Flat(JsonDocument document)
    {
        var flat = new Dictionary<string, string>();
        Walk(document.RootElement, "", flat);
        return flat;
    }

    private static void Walk(JsonElement element, string at, Dictionary<string, string> flat)
    {
        if (element.ValueKind == JsonValueKind.Object)
            foreach (JsonProperty property in element.EnumerateObject())
                Walk(property.Value, at.Length == 0 ? property.Name : $"{at}.{property.Name}", flat);
        else if (element.ValueKind == JsonValueKind.Array)
            foreach ((int i, JsonElement item) in element.EnumerateArray().Index())
                Walk(item, $"{at}[{i}]", flat);
        else
            flat[at] = element.GetRawText();
    }
}
