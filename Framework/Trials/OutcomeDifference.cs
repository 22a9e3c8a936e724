using System.Text.Json;

namespace Modular.Trials;

/// <summary>Finds differences between two files of the same trial.</summary>
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
        Dictionary<string, string> before = Flatten(old);
        Dictionary<string, string> after = Flatten(now);
        foreach (string path in before.Keys.Concat(after.Keys))
            if (before.GetValueOrDefault(path) != after.GetValueOrDefault(path))
                return $"{path} is {Describe(before, path)} there and {Describe(after, path)} here";
        return "the numbers are the same, but written in another way there";
    }

    private static string Describe(Dictionary<string, string> values, string path)
    {
        string value = values.GetValueOrDefault(path, "not given");
        return value.Length <= Longest ? value : value[..Longest] + "...";
    }

    /// <summary>The values of a document as texts, by their paths: "epochs[2].loss".</summary>
    private static Dictionary<string, string> Flatten(JsonDocument document)
    {
        var values = new Dictionary<string, string>();
        Collect(document.RootElement, "", values);
        return values;
    }

    private static void Collect(JsonElement element, string path, Dictionary<string, string> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                    Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", values);
                break;
            case JsonValueKind.Array:
                foreach ((int i, JsonElement item) in element.EnumerateArray().Index())
                    Collect(item, $"{path}[{i}]", values);
                break;
            default:
                values[path] = element.GetRawText();
                break;
        }
    }
}
