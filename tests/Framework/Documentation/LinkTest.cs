using System.Text.RegularExpressions;

namespace Modular.Framework.Tests.Documentation;

/// <summary>Links between the repository's Markdown files lead to files that exist.</summary>
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

    /// <summary>The path of a link within the repository, without its anchor.</summary>
    [GeneratedRegex(@"\]\((?!https?://|#)(?<path>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
