using System.Text.Json;
using Modular.Files;

namespace Modular.Reports;

/// <summary>commit.json beside the program: the commit that it was built from.</summary>
/// <param name="Commit">The commit; null for a build outside a git repository.</param>
/// <param name="TreeClean">Whether the tree had no change that is in no commit; null where nobody knows.</param>
internal sealed record BuiltCommit(string? Commit, bool? TreeClean)
{
    /// <summary>Reads the file; knows nothing where there is none that can be read.</summary>
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
