using System.Text.Json;
using Modular.Files;

namespace Modular.Reports;

/// <summary>
/// Says why bits may differ from those of a run: another build of the program or another machine, as the run's
/// provenance.json tells.
/// </summary>
internal static class RunOrigin
{
    private static readonly Fact[] Facts =
    [
        new("version", "modular"),
        new("commit", "commit"),
        new("processor", "machine", "processor"),
        new("instruction sets", "machine", "instructionSets"),
        new("runtime", "machine", "runtime"),
    ];

    /// <summary>The sentence on what has changed since the run.</summary>
    /// <param name="provenance">The text of the run's provenance.json; null where there is none.</param>
    public static string Change(string? provenance)
    {
        if (provenance is null || !IsJson(provenance))
            return "It has no provenance.json that can be read, so that nothing is known of the program and the machine "
                + "that made it.";
        string[] changes = [.. Changes(provenance)];
        if (changes.Length > 0)
            return $"It was made elsewhere: {string.Join("; ", changes)}.";
        return "By its provenance.json, program and machine are the same: a file was changed, or something draws "
            + "numbers that no seed fixes.";
    }

    private static bool IsJson(string text)
    {
        try
        {
            using JsonDocument read = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Changes(string provenance)
    {
        using JsonDocument run = JsonDocument.Parse(provenance);
        using JsonDocument here = JsonSerializer.SerializeToDocument(ThisProgram(), RecordJson.Options);
        foreach (Fact fact in Facts)
        {
            string? there = Text(run.RootElement, fact.Path);
            string? now = Text(here.RootElement, fact.Path);
            if (there is not null && now is not null && there != now)
                yield return $"{fact.Words} {there} there, {now} here";
        }
    }

    private static object ThisProgram() =>
        new
        {
            Modular = Provenance.Version,
            Commit = Provenance.Commit,
            Machine = new Machine(),
        };

    /// <summary>The text at a path; null where there is none.</summary>
    private static string? Text(JsonElement element, string[] path)
    {
        foreach (string name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        return element.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Array => string.Join(' ', element.EnumerateArray().Select(item => item.ToString())),
            _ => element.ToString(),
        };
    }

    /// <summary>A fact of provenance.json: its name for readers, and its path in the file.</summary>
    private sealed record Fact(string Words, params string[] Path);
}
