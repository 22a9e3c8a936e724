using System.Text.RegularExpressions;
using Modular.Framework.Tests.EndToEnd;

namespace Modular.Framework.Tests.Documentation;

/// <summary>
/// The examples run, and print what their READMEs show. 03 and 06 are run by the tests of their guides.
/// </summary>
public sealed partial class ExampleTest : IDisposable
{
    private const string Examples = "docs/examples";

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    /// <summary>
    /// The tables have the rows that are shown, also with fewer seeds and epochs than the example has.
    /// </summary>
    [Theory]
    [InlineData("01-first-study")]
    [InlineData("02-sweep")]
    [InlineData("04-compare")]
    [InlineData("05-tolerance")]
    public void An_example_prints_the_tables_that_its_README_shows(string name)
    {
        string readme = RepositoryFiles.Read($"{Examples}/{name}/README.md");
        Assert.Contains("\nmodular run study.yaml\n", readme);
        string study = Path.Combine(RepositoryFiles.Root, Examples, name, "study.yaml");
        string[] small = ["--set", "study.seeds=2", "--set", "training.epochs=1"];
        string printed = command.Run(["run", study, "-o", "run", .. small]).Expect(0).Output;
        IEnumerable<string> shown = RowsOfTables(readme);
        Assert.NotEmpty(shown);
        Assert.Subset(RowsOfTables(printed).ToHashSet(), shown.ToHashSet());
    }

    /// <summary>
    /// As the user runs it, the first example prints every line that is shown; numbers differ between processors.
    /// </summary>
    [Fact]
    public void The_first_example_prints_the_lines_that_its_README_shows()
    {
        string study = Path.Combine(RepositoryFiles.Root, Examples, "01-first-study", "study.yaml");
        string[] printed = [.. command.Run("run", study, "-o", "run").Expect(0).OutputLines.Select(WithoutNumbers)];
        string shown = RepositoryFiles.Read($"{Examples}/01-first-study/README.md").Split("```")[3];
        string[] lines = [.. shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(WithoutNumbers)];
        Assert.Equal(8, lines.Length);
        Assert.Subset(printed.ToHashSet(), lines.ToHashSet());
    }

    private static string WithoutNumbers(string line) => Spaces().Replace(Number().Replace(line.Trim(), "#"), " ");

    [Fact]
    public void The_index_names_every_example()
    {
        string folder = Path.Combine(RepositoryFiles.Root, Examples);
        IEnumerable<string> examples = Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order();
        IEnumerable<string> named = Entry()
            .Matches(RepositoryFiles.Read($"{Examples}/README.md"))
            .Select(match => match.Groups["name"].Value);
        Assert.Equal(examples, named);
    }

    /// <summary>The words in the first two columns of every table: what the rows are.</summary>
    private static IEnumerable<string> RowsOfTables(string text) =>
        from line in text.Split('\n')
        where line.StartsWith('│')
        from cell in line.Split('│', StringSplitOptions.RemoveEmptyEntries).Take(2)
        from Match word in Word().Matches(cell)
        select word.Value;

    [GeneratedRegex(@"-?[0-9]+(\.[0-9]+)?")]
    private static partial Regex Number();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    [GeneratedRegex("[a-z][a-z-]*[a-z]")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\| \[(?<name>\d\d-[a-z-]+)\]", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
