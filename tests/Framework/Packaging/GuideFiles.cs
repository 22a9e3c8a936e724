namespace Modular.Framework.Tests.Packaging;

/// <summary>The files that 'dotnet new modular-memory' makes, and that docs/adding-a-memory.md walks through.</summary>
internal static class GuideFiles
{
    public const string Folder = "tests/Templates/content/modular-memory";

    /// <summary>Relative to the template's folder.</summary>
    public static IReadOnlyList<string> All =>
        [
            .. RepositoryFiles
                .List(Folder, "*")
                .Select(path => path[(Folder.Length + 1)..])
                .Where(path => !path.StartsWith(".template.config/", StringComparison.Ordinal)),
        ];

    public static string Read(string path) => RepositoryFiles.Read($"{Folder}/{path}");
}
