using System.Buffers.Binary;
using System.Xml.Linq;
using Modular.Framework.Tests.EndToEnd;
using Modular.Reports.Figures;

namespace Modular.Framework.Tests;

/// <summary>Figures as files, for talks and papers.</summary>
public sealed class FigureFilesTests(PreparedRun run) : IDisposable
{
    private static readonly string[] Names =
    [
        "course-device-to-device",
        "course-pink-noise",
        "curve-device-to-device",
        "curve-pink-noise",
        "energy",
        "ranking",
        "wear-pulses",
    ];

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void Svg_figures_stand_alone_and_have_their_numbers_beside_them()
    {
        string folder = Figures("svg");
        Assert.Equal(
            Names.SelectMany(name => new[] { $"{name}.csv", $"{name}.svg" }),
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        foreach (string name in Names)
        {
            XElement picture = XElement.Load(Path.Combine(folder, $"{name}.svg"));
            Assert.Equal("svg", picture.Name.LocalName);
            IEnumerable<XAttribute> all = picture.DescendantsAndSelf().Attributes();
            Assert.DoesNotContain(all, attribute => attribute.Name == "class" || attribute.Name == "style");
            Assert.DoesNotContain(all, attribute => attribute.Value.Contains('%') || attribute.Value.Contains("var("));
        }
    }

    /// <summary>A dot lies where its number is: the axis is found from the places of its ticks.</summary>
    [Fact]
    public void Dots_lie_at_their_numbers()
    {
        string folder = Figures("svg");
        XElement[] shapes = [.. XElement.Load(Path.Combine(folder, "ranking.svg")).Elements()];
        (double X, double Value)[] ticks =
        [
            .. shapes
                .Where(shape => shape.Name.LocalName == "text" && (string)shape.Attribute("text-anchor")! == "middle")
                .Where(shape => double.TryParse(shape.Value, out _))
                .Select(shape => ((double)shape.Attribute("x")!, double.Parse(shape.Value))),
        ];
        double scale = (ticks[^1].X - ticks[0].X) / (ticks[^1].Value - ticks[0].Value);
        const int key = 2; // dots of the key come first
        double[] dots =
        [
            .. shapes
                .Where(shape => shape.Name.LocalName == "circle")
                .Skip(key)
                .Select(shape => ticks[0].Value + ((double)shape.Attribute("cx")! - ticks[0].X) / scale),
        ];
        CsvTable numbers = CsvTable.Read(Path.Combine(folder, "ranking.csv"));
        Assert.Equal(numbers.Column("mean").Select(double.Parse), dots, (a, b) => Math.Abs(a - b) < 0.02);
    }

    [Fact]
    public void The_numbers_beside_a_figure_are_those_of_the_tables()
    {
        string folder = Figures("svg");
        CsvTable ranking = CsvTable.Read(command.At("run", "ranking.csv"));
        CsvTable numbers = CsvTable.Read(Path.Combine(folder, "ranking.csv"));
        foreach (string bound in (string[])["low", "high"])
            Assert.Equal(
                ranking.Column($"buys_{bound}"),
                numbers.Column(bound).Where((_, i) => numbers.Column("mark")[i].EndsWith("buys"))
            );
        CsvTable course = CsvTable.Read(command.At("run", "ranking-by-epoch.csv"));
        CsvTable drawn = CsvTable.Read(Path.Combine(folder, "course-pink-noise.csv"));
        Assert.Equal(
            course.Column("buys_low").Where((_, i) => course.Column("imperfection")[i] == "pink-noise"),
            drawn.Column("low").Where((_, i) => drawn.Column("curve")[i].EndsWith("buys"))
        );
    }

    [Fact]
    public void Png_figures_are_pictures_for_print()
    {
        SkipWithoutFont();
        byte[] png = File.ReadAllBytes(Path.Combine(Figures("png"), "curve-pink-noise.png"));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal(1440, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
    }

    [Fact]
    public void Pdf_figures_are_pages()
    {
        SkipWithoutFont();
        string pdf = File.ReadAllText(Path.Combine(Figures("pdf"), "ranking.pdf"));
        Assert.StartsWith("%PDF-", pdf);
        Assert.Contains("/MediaBox [0 0 630 ", pdf);
    }

    [Fact]
    public void Another_format_is_refused()
    {
        Ending refused = command.Run("report", run.Kept, "--figures", "gif").Expect(2);
        Assert.Equal(
            ["modular report: --figures is 'gif'; expected svg, png or pdf. See 'modular report --help'."],
            refused.ErrorLines
        );
    }

    private static void SkipWithoutFont() =>
        Assert.SkipWhen(
            Record.Exception(FigureFont.Find) is InputException,
            "This machine has no font for letters in PNG and PDF, such as fonts-dejavu-core."
        );

    private string Figures(string format)
    {
        run.CopyTo(command.At("run"));
        command.Run("report", "run", "--figures", format).Expect(0);
        return command.At("run", "figures");
    }
}
