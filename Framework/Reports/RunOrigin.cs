using System.Text.Json;
using Modular.Files;

namespace Modular.Reports;

/// <summary>
/// Why bits may differ from those of a run: another build of the program, or another machine, by the run's
/// provenance.json.
/// </summary>
internal static class RunOrigin
{
    /// <summary>The sentence that says what has changed since the run.</summary>
    /// <param name="provenance">The text of the run's provenance.json; null where there is none.</param>
    public static string Change(string? provenance)
    {
        string[] changes = provenance is null ? [] : [.. Changes(provenance)];
        return changes.Length > 0
            ? $"It was made elsewhere: {string.Join("; ", changes)}."
            : "By its provenance.json, program and machine are the same: a file was changed, or something draws numbers that no seed fixes.";
    }

    private static IEnumerable<string> Changes(string provenance)
    {
        using JsonDocument run = JsonDocument.Parse(provenance);
        using JsonDocument here = JsonSerializer.SerializeToDocument(
            new
            {
                Modular = Provenance.Version,
                Commit = Provenance.Commit,
                Machine = new Machine(),
            },
            RecordJson.Options
        );
        (string Words, string[] Path)[] facts =
        [
            ("version", ["modular"]),
            ("commit", ["commit"]),
            ("processor", ["machine", "processor"]),
            ("instruction sets", ["machine", "instructionSets"]),
            ("runtime", ["machine", "runtime"]),
        ];
        foreach ((string words, string[] path) in facts)
            if (
                Text(run.RootElement, path) is string there
                && Text(here.RootElement, path) is string now
                && there != now
            )
                yield return $"{words} {there} there, {now} here";
    }

    /// <summary>Null where nothing is said.</summary>
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
}
