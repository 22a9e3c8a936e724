using System.Text.Json;
using Modular.Files;
using Modular.Text;

namespace Modular.Commands;

/// <summary>
/// The file runs.json in the folder of 'modular compare'. It names the compared run folders, so that a comparison of
/// other runs does not replace this one.
/// </summary>
/// <param name="folder">The folder of the comparison.</param>
/// <param name="runs">The run folders; the first is the reference.</param>
internal sealed class ComparedRuns(string folder, IReadOnlyList<string> runs)
{
    private string Record => Path.Combine(folder, "runs.json");

    /// <summary>Whether the folder already holds a comparison.</summary>
    public bool IsThere => File.Exists(Path.Combine(folder, "comparison.csv"));

    /// <summary>
    /// Throws <see cref="InputException"/> where the folder holds a comparison of other runs, or of the same runs in
    /// another order.
    /// </summary>
    public void RefuseOthers()
    {
        IReadOnlyList<string>? there = Read();
        if (!IsThere || there?.SequenceEqual(Relative) == true)
            return;
        string what = there is { Count: > 0 } others
            ? $"holds a comparison of {Phrases.List(others)}"
            : "holds a comparison that does not say of which runs it is";
        throw new InputException([
            $"{folder}: {what}, and is not replaced; expected a new folder, or that of the same runs. Give another with -o, or "
                + "delete this one.",
        ]);
    }

    /// <summary>Writes the names of the compared runs into the folder.</summary>
    public void Write() => AtomicFile.Write(Record, JsonSerializer.Serialize(Relative, RecordJson.Options));

    /// <summary>The paths of the runs relative to the folder, so that all may be moved together.</summary>
    private IReadOnlyList<string> Relative =>
        [
            .. runs.Select(run =>
                Path.TrimEndingDirectorySeparator(Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(run)))
                    .Replace('\\', '/')
            ),
        ];

    private IReadOnlyList<string>? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(RegularFile.ReadAllText(Record), RecordJson.Options);
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException or IOException)
        {
            return null;
        }
    }
}
