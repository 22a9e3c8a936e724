using System.Text.RegularExpressions;
using System.Xml.Linq;
using Modular.Reports;
using Modular.Reports.Html;
using Modular.Scenarios;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>report.md and report.html say the same: every number of either has the same text in the other.</summary>
public sealed partial class ReportAgreementTests
{
    private static readonly Dictionary<string, HtmlStudy> Studies = new()
    {
        ["leave one out"] = new() { Fate = WithCosts },
        ["shapley"] = new() { Method = RankMethod.Shapley },
        ["tolerances"] = new() { Tolerance = new ToleranceChoice { Loss = 0.5 } },
        ["one seed"] = new() { Seeds = 1, Fate = WithCosts },
        ["energy"] = new() { Energy = SmallEnergy.Count() },
        ["drawn orders"] = new()
        {
            Method = RankMethod.Shapley,
            Imperfections = [.. Enumerable.Range(0, 7).Select(i => HtmlStudy.Flaw($"p{i}"))],
        },
    };

    public static TheoryData<string> Kinds => [.. Studies.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_table_of_the_text_stands_on_the_page_cell_by_cell(string kind)
    {
        StudyReport report = Studies[kind].Report();
        Table[] tables = [.. MarkdownTables(MarkdownReport.Render(report))];
        Dictionary<string, XElement> page = HtmlTables(ReportPage.Render(report));
        Assert.NotEmpty(tables);
        foreach (Table table in tables)
        {
            XElement same = page[table.Caption];
            Assert.Equal(table.Rows[0], same.Descendants("thead").Single().Descendants("th").Select(th => th.Value));
            Assert.Equal(table.Rows.Skip(1), same.Descendants("tbody").Single().Elements("tr").Select(Cells));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_number_of_a_sentence_of_the_text_stands_on_the_page(string kind)
    {
        StudyReport report = Studies[kind].Report();
        string[] shown = Numbers(HtmlTree.Parse(ReportPage.Render(report)).Descendants("body").Single().Value);
        IEnumerable<string> sentences = MarkdownReport.Render(report).Split('\n').Where(line => !line.StartsWith('|'));
        Assert.Empty(Numbers(string.Join('\n', sentences)).Except(shown));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_number_for_readers_has_an_E(string kind)
    {
        StudyReport report = Studies[kind].Report();
        XElement page = HtmlTree.Parse(ReportPage.Render(report));
        page.Section("provenance").Remove();
        foreach (XElement options in page.Descendants("article").ToArray())
            options.Remove(); // their values stand as a scenario has them
        Assert.DoesNotMatch(Exponent(), MarkdownReport.Render(report));
        Assert.DoesNotMatch(Exponent(), page.Descendants("body").Single().Value);
    }

    /// <summary>Small and large numbers with units, on all hardware.</summary>
    private static Outcome WithCosts(Outcome outcome) =>
        outcome with
        {
            Wear = new DeviceWear
            {
                Pulses = new CountSpread(1234.56 + outcome.Seed, 20_000, 12_345_678),
                Joules = 2.5e-5 * (1 + outcome.Seed),
                EnduranceUsed = 3.24e-7,
                EnduranceSource = "assumed",
            },
            Inference = new InferenceCost(7, 7, 4.2e-16),
            Errors = new ReadErrors { Counts = [40, 10, 0, 0, 100, 0, 0, 0, 50] },
        };

    private static IEnumerable<Table> MarkdownTables(string text)
    {
        string[] blocks = text.Split("\n\n");
        for (int i = 1; i < blocks.Length; i++)
        {
            string[] lines = blocks[i].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (lines.Length > 1 && lines[0].StartsWith('|'))
                yield return new Table(blocks[i - 1].TrimEnd(':'), [.. lines.Where((_, k) => k != 1).Select(Cells)]);
        }
    }

    private static string[] Cells(string line) => [.. line[1..^1].Split('|').Select(cell => cell.Trim())];

    /// <summary>The cells of a row without what the page adds in small letters.</summary>
    private static string[] Cells(XElement row) =>
        [
            .. row.Elements()
                .Select(cell =>
                {
                    string[] lines = [.. cell.Elements("small").Select(line => line.Value)];
                    string text = string.Concat(
                        cell.Nodes().Where(node => node is not XElement { Name.LocalName: "small" }).Select(Text)
                    );
                    return text.Length > 0 ? text.Trim() : string.Join("; ", lines);
                }),
        ];

    private static string Text(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement element => element.Value,
            _ => "",
        };

    private static Dictionary<string, XElement> HtmlTables(string page) =>
        HtmlTree.Parse(page).Descendants("table").ToDictionary(table => table.Element("caption")!.Value);

    private static string[] Numbers(string text) => [.. Number().Matches(text).Select(match => match.Value).Distinct()];

    [GeneratedRegex(@"(?<![\w.])-?[0-9]+(\.[0-9]+)?(×10[⁻⁰-⁹¹²³]+)?(?![\w.]*[0-9])")]
    private static partial Regex Number();

    [GeneratedRegex(@"[0-9]E[+-]?[0-9]|[0-9]e[+-][0-9]")]
    private static partial Regex Exponent();

    /// <summary>A table below its caption, with its header as the first row.</summary>
    private sealed record Table(string Caption, IReadOnlyList<string[]> Rows);
}
