namespace Modular.Framework.Tests.Documentation;

/// <summary>Prose wraps, so that it can be read beside code and compared line by line.</summary>
public sealed class LineLengthTest
{
    private const int LongestLine = 120;

    private static readonly string[] Folders =
    [
        "Contracts",
        "Framework",
        "Plugins",
        "Scenarios",
        "build",
        "docs",
        "tests",
    ];

    [Fact]
    public void Prose_in_Markdown_wraps_at_120_characters() => Assert.Empty(Files("*.md").SelectMany(LongLinesOfProse));

    [Fact]
    public void Yaml_wraps_at_120_characters() => Assert.Empty(Files("*.yaml").SelectMany(LongLines));

    private static IEnumerable<string> Files(string pattern)
    {
        IEnumerable<string> top = Directory
            .GetFiles(RepositoryFiles.Root, pattern)
            .Select(path => Path.GetFileName(path));
        return [.. top, .. Folders.SelectMany(folder => RepositoryFiles.List(folder, pattern))];
    }

    private static IEnumerable<string> LongLines(string path) =>
        RepositoryFiles
            .Read(path)
            .Split('\n')
            .Index()
            .Where(line => line.Item.Length > LongestLine)
            .Select(line => $"{path}({line.Index + 1}): {line.Item.Length} characters");

    /// <summary>Tables, code blocks and lines with links may be longer.</summary>
    private static IEnumerable<string> LongLinesOfProse(string path)
    {
        bool isCode = false;
        foreach ((int index, string line) in RepositoryFiles.Read(path).Split('\n').Index())
        {
            if (line.TrimStart().StartsWith("```"))
                isCode = !isCode;
            bool isTable = line.StartsWith('|');
            bool hasLink = line.Contains("](") || line.Contains("://");
            if (line.Length > LongestLine && !isCode && !isTable && !hasLink)
                yield return $"{path}({index + 1}): {line.Length} characters";
        }
    }
}
