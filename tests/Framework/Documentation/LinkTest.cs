using System.Text.RegularExpressions;

namespace Modular.Framework.Tests.Documentation;

/// <summary>
/// Links of the repository's Markdown files, and the source files that they name, lead to files that exist.
/// </summary>
public sealed partial class LinkTest
{
    private static readonly string[] Folders = ["Contracts", "Framework", "Plugins", "Scenarios", "docs", "tests"];

    private static IEnumerable<string> Pages =>
        Folders
            .SelectMany(folder => RepositoryFiles.List(folder, "*.md"))
            .Concat(Directory.GetFiles(RepositoryFiles.Root, "*.md").Select(path => Path.GetFileName(path)));

    [Fact]
    public void Every_link_leads_to_a_file() =>
        Assert.Empty(
            from page in Pages
            let folder = Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, page))!
            from Match link in Link().Matches(RepositoryFiles.Read(page))
            let target = Path.Combine(folder, link.Groups["path"].Value)
            where !Path.Exists(target)
            select $"{page}: {link.Groups["path"].Value}"
        );

    /// <summary>
    /// A plugin's page names files of its own folder, so that its laws are found, or of others by their path.
    /// </summary>
    [Fact]
    public void Every_source_file_that_a_page_names_exists()
    {
        string[] sources = [.. Folders.Append("build").SelectMany(folder => RepositoryFiles.List(folder, "*.cs"))];
        bool IsThere(string page, string name) =>
            sources.Any(path => $"/{path}".EndsWith($"/{name}") && IsNear(page, name, path));
        Assert.Empty(
            from page in Pages
            from Match source in SourceFile().Matches(RepositoryFiles.Read(page))
            where !IsThere(page, source.Value)
            select $"{page}: {source.Value}"
        );
    }

    private static bool IsNear(string page, string name, string path)
    {
        bool isOfPlugin = page.StartsWith("Plugins/") && !name.Contains('/');
        return !isOfPlugin || path.StartsWith("tests/") || path.StartsWith(Path.GetDirectoryName(page)! + "/");
    }

    /// <summary>The name of a file of C#, perhaps with its path; no address of the net, and no pattern.</summary>
    [GeneratedRegex(@"(?<![\w./*<-])[A-Za-z][\w./-]*\.cs\b(?!\.)")]
    private static partial Regex SourceFile();

    /// <summary>The path of a link within the repository, without its anchor.</summary>
    [GeneratedRegex(@"\]\((?!https?://|#)(?<path>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
