using System.Text.RegularExpressions;

namespace Modular.Framework.Tests.Packaging;

/// <summary>
/// Guides show the files of their templates as these are, so that what an author reads has been tested.
/// </summary>
public sealed partial class GuideTest
{
    public static TheoryData<string> Kinds => [.. Template.All.Select(template => template.Kind)];

    /// <summary>
    /// The guide of a memory shows every file. The others show what differs: sources, tests and the study.
    /// </summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_guide_shows_the_files_of_its_template(string kind)
    {
        Template template = Template.ForKind(kind);
        IReadOnlyDictionary<string, string> shown = ShownFiles(RepositoryFiles.Read(template.Guide));
        IEnumerable<string> expected = kind == "memory" ? template.Files : template.Files.Where(IsOwn);
        Assert.Equal(expected.Order(), shown.Keys.Order());
        Assert.All(shown, file => Assert.Equal(template.Read(file.Key), file.Value));
    }

    private static bool IsOwn(string path) =>
        (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal))
        && path != "plugins.yaml"
        && !path.EndsWith("/PluginTests.cs", StringComparison.Ordinal);

    /// <summary>Text by path.</summary>
    private static IReadOnlyDictionary<string, string> ShownFiles(string guide) =>
        ShownFile()
            .Matches(guide)
            .ToDictionary(match => match.Groups["path"].Value, match => match.Groups["text"].Value);

    /// <summary>A line with a path, then a block.</summary>
    [GeneratedRegex(
        @"^`(?<path>[^`\n]+)`\n\n```\w*\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex ShownFile();
}
