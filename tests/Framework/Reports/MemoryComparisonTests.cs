using System.Xml.Linq;
using Modular.Reports;
using Modular.Reports.Html;
using Modular.Reports.Tables;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

/// <summary>Accuracy against the memory of the weights, of variants whose memory.csv is there.</summary>
public sealed class MemoryComparisonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A binary network of twice the width is as good as the real one, with an eighth of its memory.</summary>
    [Fact]
    public void The_least_memory_that_is_good_enough_is_named()
    {
        Comparison comparison = Compare(
            Study("real", 95, 32_000),
            Study("binary", 90, 1000, -0.1),
            Study("wide", 95.02, 4000, -0.1)
        );
        Assert.Equal(
            "The least memory that was shown to lose at most 2 points against real on ideal hardware is that of wide: "
                + "8 times less, 0.02 [-0.23, 0.27] points.",
            MemoryComparisonTable.Sentence(comparison)
        );
        ReportTable table = MemoryComparisonTable.Build(comparison)!;
        Assert.Equal(["1", "2", "3"], table.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal(["32", "1", "4"], table.Rows.Select(row => row.Cells[2].Text));
        Assert.Equal(["1", "0.03125", "0.125"], table.Rows.Select(row => row.Cells[3].Text));
    }

    [Fact]
    public void Where_all_smaller_ones_are_worse_that_is_said() =>
        Assert.Equal(
            "No variant with less memory was shown to lose at most 2 points against real on ideal hardware.",
            MemoryComparisonTable.Sentence(Compare(Study("real", 95, 32_000), Study("binary", 90, 1000, -0.1)))
        );

    [Fact]
    public void Equal_memories_are_no_comparison() =>
        Assert.Null(MemoryComparisonTable.Build(Compare(Study("a", 95, 1000), Study("b", 90, 1000))));

    [Fact]
    public void The_table_has_the_memory_of_each_study()
    {
        Comparison comparison = Compare(Study("real", 95, 32_000), Study("binary", 90, 1000));
        string table = ComparisonTables.Build(comparison).First().Csv;
        string[] lines = table.TrimEnd().Split('\n');
        Assert.EndsWith("difference_p,memory_bits,devices", lines[0].Trim());
        Assert.EndsWith(",32000,0", lines[1].Trim());
        Assert.EndsWith(",1000,0", lines[2].Trim());
    }

    [Fact]
    public void A_cross_validation_says_that_its_intervals_are_widened()
    {
        ComparedStudy once = Study("real", 95, 32_000);
        ComparedStudy folds = once with
        {
            Ranking = Ranking.Compute(new Attribution { Names = [], Folds = 5 }, once.Outcomes),
        };
        const string sentence = "every fold counts as a seed, and intervals are widened for training sets that overlap";
        Assert.Contains(sentence, ComparisonTable.Build(Compare(folds), ".").Note);
        Assert.DoesNotContain(sentence, ComparisonTable.Build(Compare(once), ".").Note);
        Assert.Contains("95 % interval over folds", Findings.Tell(folds.Ranking, NotableEffects.None).Accuracies);
    }

    /// <summary>The figure has a mark for each study, and its numbers beside it.</summary>
    [Fact]
    public void The_figure_has_every_study()
    {
        Comparison comparison = Compare(Study("real", 95, 32_000), Study("binary", 90, 1000, -0.1));
        XElement drawing = new MemoryChart(MemoryPoint.List(comparison)).Draw();
        string text = drawing.ToString();
        Assert.Contains("1, real, 32000 bits: ideal hardware 95.00 [94.90, 95.10] %.", text);
        Assert.Contains("1e4", text);
    }

    /// <summary>Equal accuracies on ideal and on complete hardware are two marks, side by side.</summary>
    [Fact]
    public void No_interval_hides_another()
    {
        ComparedStudy real = Study("real", 95, 32_000);
        real = real with { Outcomes = [.. real.Outcomes, .. All(95.1, 94.9, 95.05, 94.95, 95)] };
        Comparison comparison = Compare(real, Study("binary", 90, 1000));
        string[] places =
        [
            .. new MemoryChart(MemoryPoint.List(comparison))
                .Draw()
                .Descendants()
                .Where(shape => (string?)shape.Attribute("class") == "whisker")
                .Select(whisker => (string)whisker.Attribute("x1")!),
        ];
        Assert.Equal(3, places.Length);
        Assert.Equal(places, places.Distinct());
    }

    [Theory]
    [InlineData("weak-reset-in-place", true)]
    [InlineData("plain", false)]
    [InlineData("a-name-that-is-longer-than-a-column", false)]
    public void A_short_name_does_not_break_at_its_hyphens(string name, bool isWhole)
    {
        Comparison comparison = Compare(Study(name, 95, 32_000), Study("binary", 90, 1000));
        string table = HtmlTable.Render(MemoryComparisonTable.Build(comparison)!).ToString();
        Assert.Contains(name, table);
        Assert.Equal(isWhole, table.Contains($"class=\"whole\">{name}<"));
    }

    private static Comparison Compare(params ComparedStudy[] studies) => new("c", ["precision"], studies);

    private ComparedStudy Study(string name, double mean, int bits, double swing = 0.1)
    {
        string root = Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName;
        File.WriteAllText(
            Path.Combine(root, "memory.csv"),
            $"layer,kind,parameters,bits_each,bits,devices\nfc1,weights,{bits / 2},1,{bits / 2},0\nfc1,bias,1,1,{bits / 2},0\n"
        );
        Outcome[] outcomes = [.. Ideal(mean + swing, mean - swing, mean + swing / 2, mean - swing / 2, mean)];
        return new ComparedStudy
        {
            Name = name,
            Settings = new Dictionary<string, string>(),
            Folder = new RunFolder(root),
            Ranking = Ranking.Compute(new Attribution { Names = [] }, outcomes),
            Outcomes = outcomes,
        };
    }
}
