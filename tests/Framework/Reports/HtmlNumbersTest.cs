using System.Globalization;
using System.Xml.Linq;
using Modular.Reports;
using Modular.Reports.Html;
using Modular.Text;

namespace Modular.Framework.Tests;

/// <summary>The numbers on the page are those of the files.</summary>
public sealed class HtmlNumbersTest
{
    private static readonly StudyReport Report = new HtmlStudy
    {
        Seeds = 4,
        Fate = outcome => outcome.Trial is "ideal-seed-2" ? null : outcome,
    }.Report();
    private static readonly XElement Page = HtmlTree.Parse(ReportPage.Render(Report));

    [Fact]
    public void The_ranking_is_that_of_ranking_csv()
    {
        string[][] csv = Csv(CsvResults.Ranking(Report.Results.Ranking));
        Assert.Equal(3, csv.Length);
        Assert.Equal(
            csv.Select(row =>
                (string[])
                    [
                        row[1],
                        row[0],
                        $"{Two(row[2])} [{Two(row[3])}, {Two(row[4])}]",
                        $"{Two(row[5])} [{Two(row[6])}, {Two(row[7])}]",
                    ]
            ),
            Page.Section("ranking").Rows()
        );
    }

    [Fact]
    public void The_trials_are_those_of_trials_csv()
    {
        string[][] csv = Csv(CsvResults.Trials(Report.Results.Outcomes));
        XElement[] rows =
        [
            .. Page.Section("trials")
                .Descendants("tbody")
                .Single()
                .Elements("tr")
                .Where(row => row.Elements().Last().Value == "done"),
        ];
        Assert.Equal(31, csv.Length);
        Assert.Equal(
            csv.Select(row => (row[1], row[2], row[3], row[4])),
            rows.Select(row => row.Elements().ToArray())
                .Select(cells =>
                    (
                        cells[0].Value,
                        (string)cells[1].Attribute("data-value")!,
                        (string)cells[2].Attribute("data-value")!,
                        cells[4].Value
                    )
                )
        );
        Assert.Equal(csv.Select(row => Two(row[3])), rows.Select(row => row.Elements().ElementAt(2).Value));
    }

    [Fact]
    public void The_curves_are_those_of_epochs_csv()
    {
        ILookup<(string, string), double> csv = Csv(CsvResults.Epochs(Report.Results.Outcomes))
            .ToLookup(row => (row[1], row[3]), row => double.Parse(row[4], CultureInfo.InvariantCulture));
        XElement section = Page.Section("curves");
        string[] hardware = [.. section.Descendants("thead").First().Descendants("th").Skip(1).Select(th => th.Value)];
        string[][] rows = section.Rows();
        Assert.Equal(8, hardware.Length);
        Assert.Equal(["1", "2", "3", "4"], rows.Select(row => row[0]));
        foreach (string[] row in rows)
            Assert.Equal(
                hardware
                    .Select(name => csv[(name, row[0])].ToArray())
                    .Select(x => $"{x.Average():0.00} ({x.Min():0.00} to {x.Max():0.00})"),
                row[1..]
            );
    }

    /// <summary>
    /// Positions are percentages of one axis, so two differences of the numbers must be in the ratio of the positions.
    /// </summary>
    [Fact]
    public void A_dot_lies_where_its_number_is()
    {
        XElement[] dots = [.. Page.Section("ranking").Descendants("circle")];
        double[] at =
        [
            .. dots.Select(dot =>
                double.Parse(((string)dot.Attribute("cx")!).TrimEnd('%'), CultureInfo.InvariantCulture)
            ),
        ];
        double[] means =
        [
            .. Report.Results.Ranking.Subjects.SelectMany(subject => new[] { subject.Buys.Mean, subject.Costs.Mean }),
        ];
        double scale = (at[1] - at[0]) / (means[1] - means[0]);
        Assert.True(scale > 0);
        Assert.All(
            at.Zip(means),
            pair => Assert.Equal(at[0] + scale * (pair.Second - means[0]), pair.First, tolerance: 0.05)
        );
    }

    private static string Two(string number) => Numbers.Two(double.Parse(number, CultureInfo.InvariantCulture));

    private static string[][] Csv(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
}
