namespace Modular.Framework.Tests.Packaging;

/// <summary>The files of the example that docs/adding-a-memory.md walks through.</summary>
internal static class GuideFiles
{
    private const string Folder = "docs/examples/adding-a-memory";

    /// <summary>Relative to the example's folder.</summary>
    public static IReadOnlyList<string> All => [.. RepositoryFiles.Of(Folder, "*").Select(path => path[(Folder.Length + 1)..])];

    public static string Read(string path) => RepositoryFiles.Read($"{Folder}/{path}");
}
