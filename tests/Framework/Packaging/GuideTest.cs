using System.Text.RegularExpressions;

namespace Modular.Framework.Tests.Packaging;

/// <summary>What the guide shows is what is tested.</summary>
public sealed partial class GuideTest
{
    [Fact]
    public void The_guide_shows_every_file_of_the_example_as_it_is()
    {
        string guide = RepositoryFiles.Read("docs/adding-a-memory.md");
        IReadOnlyDictionary<string, string> shown = ShownFile()
            .Matches(guide)
            .ToDictionary(match => match.Groups["path"].Value, match => match.Groups["text"].Value);
        Assert.Equal(GuideFiles.All.Order(), shown.Keys.Order());
        Assert.All(GuideFiles.All, path => Assert.Equal(GuideFiles.Read(path), shown[path]));
    }

    /// <summary>A line with a path, then a block.</summary>
    [GeneratedRegex(
        @"^`(?<path>[^`\n]+)`\n\n```\w*\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex ShownFile();
}
