using System.Text.RegularExpressions;
using Modular.Contracts;

namespace Modular.Framework.Tests.Architecture;

/// <summary>The sources hold the rules of size and form that keep them readable.</summary>
public sealed partial class SourceTest
{
    private const int LongestFile = 300;
    private const int LongestLine = 140;
    private const int LongestLineOfComment = 120;

    private static readonly string[] Folders = ["Contracts", "Framework", "Plugins"];

    public static IEnumerable<string> Sources => Folders.SelectMany(folder => RepositoryFiles.List(folder, "*.cs"));

    private static IEnumerable<string> SourcesAndConformance =>
        Sources.Concat(RepositoryFiles.List("tests/Conformance", "*.cs"));

    private static IEnumerable<string> SourcesAndTests => Sources.Concat(RepositoryFiles.List("tests", "*.cs"));

    [Fact]
    public void There_are_sources() => Assert.InRange(Sources.Count(), 50, 10_000);

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.DoesNotContain(Sources, path => RepositoryFiles.Read(path).Count(c => c == '\n') > LongestFile);

    [Fact]
    public void No_line_is_longer_than_140_characters_and_no_line_of_comment_than_120()
    {
        IEnumerable<string> tooLong =
            from path in SourcesAndTests
            from line in File.ReadLines(Path.Combine(RepositoryFiles.Root, path)).Index()
            let limit = line.Item.TrimStart().StartsWith("//") ? LongestLineOfComment : LongestLine
            where line.Item.Length > limit
            select $"{path}({line.Index + 1}): {line.Item.Length} characters";
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_member_is_virtual() =>
        Assert.DoesNotContain(Sources, path => VirtualMember().IsMatch(WithoutComments(path)));

    [Fact]
    public void A_class_is_sealed_or_static_and_a_base_is_a_record_with_all_its_cases_in_one_file() =>
        Assert.Empty(
            from path in Sources
            let text = WithoutComments(path)
            from Match type in OpenClass().Matches(text)
            where
                !(
                    type.Value.Contains("abstract record")
                    && Regex.IsMatch(text, $@"sealed record \w+(\(.*\))? : {type.Groups["name"].Value}\b")
                )
            select $"{path}: {type.Value}"
        );

    [Fact]
    public void Contracts_have_one_public_type_a_file_named_like_it()
    {
        IEnumerable<string> types = typeof(IPlugin)
            .Assembly.GetExportedTypes()
            .Where(type => !type.IsNested)
            .Select(type => $"Contracts/{type.Name.Split('`')[0]}.cs");
        Assert.Empty(types.Except(RepositoryFiles.List("Contracts", "*.cs")));
        Assert.DoesNotContain(
            RepositoryFiles.List("Contracts", "*.cs"),
            path => PublicType().Count(RepositoryFiles.Read(path)) > 1
        );
    }

    [Fact]
    public void The_framework_shows_nothing_to_others() => Assert.Empty(typeof(Problems).Assembly.GetExportedTypes());

    private static string WithoutComments(string path) => Comment().Replace(RepositoryFiles.Read(path), "");

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(public|protected|internal|private)[\w\s]*\bvirtual\s", RegexOptions.Multiline)]
    private static partial Regex VirtualMember();

    [GeneratedRegex(
        @"^\s*((public|protected|internal|private|file|abstract|unsafe|partial)\s+)*(class|record)\s+(?!struct\b)(?<name>\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex OpenClass();

    [GeneratedRegex(
        @"^public\s+((sealed|static|abstract|readonly|ref|partial|unsafe)\s+)*(class|record|struct|interface|enum)\b",
        RegexOptions.Multiline
    )]
    private static partial Regex PublicType();
}
