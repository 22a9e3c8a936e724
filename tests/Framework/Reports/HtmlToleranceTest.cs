using System.Globalization;
using System.Xml.Linq;
using Modular.Reports;
using Modular.Reports.Html;
using Modular.Scenarios;
using Modular.Studies.Tolerances;

namespace Modular.Framework.Tests;

/// <summary>The tolerances on the page are those of tolerance.csv, and lie where their numbers are.</summary>
public sealed class HtmlToleranceTest
{
    private static readonly StudyReport Report = new HtmlStudy
    {
        Seeds = 4,
        Tolerance = new ToleranceChoice { Loss = 0.5 },
        Fate = outcome => outcome.Trial is "only-rtn-seed-2" ? null : outcome,
    }.Report();
    private static readonly IReadOnlyList<Tolerance> Tolerances = Report.Results.Tolerances;
    private static readonly XElement Section = HtmlTree.Parse(ReportPage.Render(Report)).Section("tolerances");

    [Fact]
    public void The_table_is_that_of_tolerance_csv()
    {
        string[][] csv =
        [
            .. CsvResults
                .Tolerances(Tolerances)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split(',')),
        ];
        XElement[] rows = [.. Section.Descendants("tbody").First().Elements("tr")];
        Assert.Equal(6, csv.Length);
        Assert.Equal(
            csv.Select(row => (row[0], row[1].Replace('-', ' '), row[^1])),
            rows.Select(row => row.Elements().ToArray())
                .Select(cells => (cells[0].Value, cells[1].Value, cells[^1].Value))
        );
        Assert.All(csv.Zip(rows), pair => Assert.Equal(Words(pair.First), pair.Second.Elements().ElementAt(2).Value));
        Assert.Equal(
            "sigma of pink-noise 142.5 mohm",
            rows.Single(row => row.Value.StartsWith("pink-noisealone")).Elements().ElementAt(3).Value
        );
    }

    /// <summary>Alone, rtn's trial of seed 2 at strength 1 has not run.</summary>
    [Fact]
    public void A_seed_counts_where_it_has_the_whole_curve() =>
        Assert.Equal([3, 4, 4, 4, 4, 4], Tolerances.Select(tolerance => tolerance.Seeds));

    /// <summary>
    /// The loss of pink noise is 0.74 s (1 + 0.1234567 seed) alone: seeds 0 to 3 have a mean factor of 1.185.
    /// </summary>
    [Fact]
    public void A_known_curve_has_its_strength()
    {
        Tolerance alone = Tolerances.Single(tolerance =>
            tolerance.Question is { Imperfection: "pink-noise", Context: ToleranceContext.Alone }
        );
        Assert.Equal(0.5 / (0.74 * (1 + 0.1234567 * 1.5)), alone.Strength, 1e-9);
        Assert.InRange(alone.Strength, alone.Bounds.Low, alone.Bounds.High);
    }

    /// <summary>Positions are percentages of one axis from 0 to 4, and pixels of one axis of losses.</summary>
    [Fact]
    public void A_dot_lies_where_its_number_is()
    {
        XElement[] dots = [.. Section.Descendants("figure").First().Descendants("circle")];
        double[] losses =
        [
            .. Tolerances.Take(2).SelectMany(tolerance => tolerance.Losses.Skip(1)).Select(loss => loss.Mean),
        ];
        double[] y = [.. dots.Select(dot => double.Parse((string)dot.Attribute("cy")!, CultureInfo.InvariantCulture))];
        Assert.Equal(
            ["6.25%", "12.5%", "25%", "50%", "100%"],
            dots.Take(5).Select(dot => (string)dot.Attribute("cx")!)
        );
        double scale = (y[4] - y[0]) / (losses[4] - losses[0]);
        Assert.True(scale < 0);
        Assert.All(
            y.Zip(losses),
            pair => Assert.Equal(y[0] + scale * (pair.Second - losses[0]), pair.First, tolerance: 0.05)
        );
    }

    private static string Words(string[] row) =>
        row[8] switch
        {
            "above-largest" when row[9] == row[10] && row[9] == row[8] => "above 4",
            "open" => $"open [{End(row[4], row[9])}, {End(row[5], row[10])}]",
            string verdict => $"{End(row[3], verdict)} [{End(row[4], row[9])}, {End(row[5], row[10])}]",
        };

    private static string End(string number, string verdict) =>
        verdict switch
        {
            "above-largest" => "above 4",
            "below-smallest" => "below 0.25",
            _ => Three(number),
        };

    private static string Three(string number) =>
        double.Parse(number, CultureInfo.InvariantCulture).ToString("G3", CultureInfo.InvariantCulture);
}
