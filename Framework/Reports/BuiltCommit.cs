using System.Text.Json;
using Modular.Files;

namespace Modular.Reports;

/// <summary>The file commit.json beside the program, with the commit that the program was built from.</summary>
/// <param name="Commit">The hash of the commit; null for a build outside a git repository.</param>
/// <param name="TreeClean">Whether the source tree had no uncommitted change; null where that is not known.</param>
internal sealed record BuiltCommit(string? Commit, bool? TreeClean)
{
    /// <summary>Reads the file. Both values are null where it is missing or cannot be read.</summary>
    public static BuiltCommit Read()
    {
        try
        {
            string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "commit.json"));
            return JsonSerializer.Deserialize<BuiltCommit>(text, RecordJson.Options) ?? new BuiltCommit(null, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return new BuiltCommit(null, null);
        }
    }
}
