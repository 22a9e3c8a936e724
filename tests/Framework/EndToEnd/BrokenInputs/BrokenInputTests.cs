using System.Text.RegularExpressions;

namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>Every broken input ends in the sentences that docs/errors.md shows: no stack trace, no hang.</summary>
public sealed partial class BrokenInputTests : IClassFixture<ReportedErrors>
{
    private readonly ReportedErrors all;

    public BrokenInputTests(ReportedErrors all)
    {
        this.all = all;
        all.BeginHanging();
    }

    public static TheoryData<string> Names => [.. Catalogue.Inputs.Select(input => input.Name)];

    private static string Page => RepositoryFiles.Read(ErrorsPage.File);

    [Fact]
    public void There_are_many_and_each_has_its_own_name()
    {
        Assert.InRange(Catalogue.Inputs.Count(), 60, 1000);
        Assert.Equal(Catalogue.Inputs.Count(), Catalogue.Inputs.Select(input => input.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_the_page_says(string name)
    {
        BrokenInput input = Catalogue.Find(name);
        Assert.Contains(ErrorsPage.Section(input, all.For(input)).TrimEnd(), Page);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Speaks_in_sentences(string name)
    {
        IReadOnlyList<string> said = all.For(Catalogue.Find(name));
        Assert.NotEmpty(said);
        Assert.All(
            said,
            sentence =>
            {
                Assert.Matches(Form(), sentence);
                Assert.InRange(sentence.Length, 20, 1000);
                Assert.DoesNotContain("   at ", sentence);
                Assert.DoesNotContain("/tmp/", sentence);
            }
        );
    }

    [Fact]
    public void The_page_is_printed_from_the_catalogue()
    {
        string page = ErrorsPage.Render(Catalogue.Chapters, all.For);
        if (Environment.GetEnvironmentVariable("MODULAR_PRINT_ERRORS") == "1")
            File.WriteAllText(Path.Combine(RepositoryFiles.Root, ErrorsPage.File), page);
        Assert.Equal(page, Page);
    }

    [Fact]
    public void The_page_shows_the_usual_limits()
    {
        Assert.Equal(
            (TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10)),
            (new TimeLimits().Answer, new TimeLimits().Work)
        );
    }

    /// <summary>Where: what is wrong. The last sentence says what to do, or asks.</summary>
    [GeneratedRegex(@"\A(\.\.\. and \d+ more problems\.|[^\n]+?: [^\n]+[.?])\z")]
    private static partial Regex Form();
}
