using System.Text.RegularExpressions;

namespace Modular.Framework.Tests.Architecture;

/// <summary>The folders of the host, in the order of Framework/README.md: a folder uses only those above it.</summary>
public sealed partial class FolderOrderTest
{
    private static readonly string[] Order =
    [
        .. TableRow().Matches(RepositoryFiles.Read("Framework/README.md")).Select(row => row.Groups["folder"].Value),
    ];

    [Fact]
    public void The_table_names_every_folder_once() => Assert.Equal(Folders().Order(), Order.Order());

    [Fact]
    public void A_folder_uses_only_those_above_it()
    {
        IEnumerable<string> backwards =
            from path in Sources()
            let folder = path.Split('/')[1]
            from used in UsedFolders(path)
            where Array.IndexOf(Order, used) > Array.IndexOf(Order, folder)
            select $"{path} uses {used}";
        Assert.Empty(backwards);
    }

    [Fact]
    public void The_files_at_the_top_use_no_folder()
    {
        string[] top = [.. RepositoryFiles.List("Framework", "*.cs").Where(path => path.Count(c => c == '/') == 1)];
        Assert.NotEmpty(top);
        Assert.DoesNotContain(top, path => path != "Framework/Program.cs" && UsedFolders(path).Any());
    }

    [Fact]
    public void A_namespace_is_the_folder_that_it_lies_in()
    {
        IEnumerable<string> astray =
            from path in Sources()
            let expected = $"Modular.{Path.GetDirectoryName(path)!["Framework/".Length..].Replace('/', '.')}"
            where
                !RepositoryFiles.Read(path).Contains($"\nnamespace {expected};")
                && !RepositoryFiles.Read(path).StartsWith($"namespace {expected};")
            select $"{path} is not in {expected}";
        Assert.Empty(astray);
    }

    private static IEnumerable<string> Sources() =>
        RepositoryFiles.List("Framework", "*.cs").Where(path => path.Count(c => c == '/') > 1);

    private static IEnumerable<string> Folders() => Sources().Select(path => path.Split('/')[1]).Distinct();

    /// <summary>
    /// By using directives and by names that begin with a folder's name, as in <c>Runs.RunFolder</c>.
    /// </summary>
    private static IEnumerable<string> UsedFolders(string path)
    {
        string code = Comment().Replace(RepositoryFiles.Read(path), "");
        return UsedNamespace()
            .Matches(code)
            .Select(match => match.Groups["folder"].Value)
            .Where(Order.Contains)
            .Distinct();
    }

    [GeneratedRegex(@"^\|[^|]*\| `(?<folder>\w+)/` \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"(^using (static )?Modular\.|\bModular\.|(?<![\w.])(?=\w+\.[A-Z]\w+[.(]))(?<folder>[A-Z]\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex UsedNamespace();
}
