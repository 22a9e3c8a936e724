using System.Xml.Linq;
using Modular.Reports.Html;
using Modular.Scenarios;
using Modular.Text;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>What is on the page, for studies of all kinds.</summary>
public sealed class HtmlPageTest
{
    private static readonly string[] Sections =
    [
        "ranking",
        "curves",
        "trials",
        "hardware",
        "assumptions",
        "provenance",
    ];

    private static readonly Dictionary<string, HtmlStudy> Studies = new()
    {
        ["plain"] = new(),
        ["one seed"] = new() { Seeds = 1 },
        ["one imperfection"] = new() { Imperfections = [HtmlStudy.Flaw("rtn")] },
        ["30 imperfections"] = new()
        {
            Imperfections = [.. Enumerable.Range(1, 30).Select(i => HtmlStudy.Flaw($"flaw-{i}"))],
        },
        ["nothing run"] = new() { Fate = _ => null },
        ["everything failed"] = new()
        {
            Fate = outcome => outcome with { Accuracy = null, Epochs = [], Failure = $"{outcome.Trial}: no." },
        },
        ["half run"] = new() { Fate = outcome => outcome.Seed > 0 ? null : outcome },
        ["one failed"] = new()
        {
            Fate = outcome =>
                outcome.Trial == "all-seed-1"
                    ? outcome with
                    {
                        Accuracy = null,
                        Epochs = [],
                        Failure = "all-seed-1: no.",
                    }
                    : outcome,
        },
        ["off-line"] = new() { Mode = TrainingMode.OffLine },
        ["one epoch"] = new() { Epochs = 1 },
        ["tolerances"] = Asking,
        ["tolerances of one seed"] = Asking with { Seeds = 1 },
        ["tolerances, nothing run"] = Asking with { Fate = _ => null },
        ["tolerances of 30"] = Asking with
        {
            Imperfections = [.. Enumerable.Range(1, 30).Select(i => HtmlStudy.Flaw($"flaw-{i}"))],
        },
        ["long description"] = new()
        {
            Description =
                string.Concat(Enumerable.Repeat("A long description of what is studied. ", 200)) + "\n\nSecond.",
        },
    };

    private static HtmlStudy Asking => new() { Tolerance = new ToleranceChoice { Loss = 0.5 } };

    public static TheoryData<string> Kinds => [.. Studies.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_well_formed_and_has_every_section_and_every_reference_leads_somewhere(string kind)
    {
        XElement page = Page(kind);
        Assert.Equal(
            kind.StartsWith("tolerances") ? [Sections[0], "tolerances", .. Sections[1..]] : Sections,
            page.Descendants("section").Select(section => (string)section.Attribute("id")!)
        );
        string[] ids = [.. page.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(
            page.Descendants().Attributes("aria-labelledby").SelectMany(ids => ids.Value.Split(' ')),
            id => Assert.Contains(id, ids)
        );
        Assert.All(page.Descendants("a"), link => Assert.Contains(((string)link.Attribute("href")!)[1..], ids));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_loads_nothing(string kind)
    {
        string text = ReportPage.Render(Studies[kind].Report());
        Assert.DoesNotContain("url(", text);
        Assert.DoesNotContain("@import", text);
        Assert.DoesNotContain("http://", text);
        Assert.DoesNotContain("https://", text);
        XElement page = HtmlTree.Parse(text);
        Assert.Empty(page.Descendants().Attributes("src"));
        Assert.All(
            page.Descendants().Attributes("href"),
            href => Assert.True(href.Value.StartsWith('#') || href.Value == "data:,", href.Value)
        );
        Assert.StartsWith(
            "default-src 'none'",
            (string)
                page.Descendants("meta")
                    .Single(meta => meta.Has("http-equiv", "Content-Security-Policy"))
                    .Attribute("content")!
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Those_who_cannot_see_it_can_read_it(string kind)
    {
        XElement page = Page(kind);
        Assert.All(page.Descendants("table"), table => Assert.NotEmpty(table.Element("caption")!.Value));
        Assert.All(
            page.Descendants("th"),
            header => Assert.Contains((string?)header.Attribute("scope"), (string?[])["row", "col"])
        );
        foreach (XElement figure in page.Descendants("svg").Where(svg => svg.Has("class", "plot")))
        {
            Assert.Equal("img", (string?)figure.Attribute("role"));
            Assert.NotEmpty(figure.Element("title")!.Value);
            Assert.NotEmpty(figure.Element("desc")!.Value);
        }
        Assert.Single(page.Descendants("h1"));
        Assert.Equal("#content", (string?)page.Descendants("body").Elements().First().Attribute("href"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_drawing_has_a_number_that_is_none(string kind) =>
        Assert.All(
            Page(kind).Descendants("svg").SelectMany(svg => svg.DescendantsAndSelf().Attributes()),
            attribute => Assert.DoesNotMatch("NaN|∞|Infinity", attribute.Value)
        );

    [Fact]
    public void The_lead_says_what_buys_most()
    {
        string bought = Numbers.Points(Studies["plain"].Report().Results.Ranking.Subjects[0].Buys);
        Assert.Equal(
            "Fixing device-to-device buys most, more than any other by the paired test at 3 % (Holm). It buys "
                + $"{bought} points of test accuracy.",
            Lead("plain")
        );
        Assert.Equal(
            "device-to-device, pink-noise, rtn share rank 1: 1 seed, too few for a test, cannot tell which of them buys most when fixed.",
            Lead("one seed")
        );
        Assert.StartsWith("No imperfection was shown to cost accuracy: ", Lead("30 imperfections"));
        Assert.Equal("No trial is done yet, so there is nothing to rank.", Lead("nothing run"));
        Assert.Equal("No trial is done yet, so there is nothing to rank.", Lead("everything failed"));
        Assert.StartsWith("Fixing rtn buys 0.4", Lead("one imperfection"));
    }

    [Fact]
    public void Failed_and_missing_trials_are_said()
    {
        Assert.Contains("The study is not finished: 8 of 24 trials have run.", Page("half run").Value);
        Assert.Equal(16, Page("half run").Section("trials").Rows().Count(row => row[^1] == "not run yet"));
        XElement failed = Page("one failed").Section("trials");
        Assert.Contains("all-seed-1: no.", failed.Value);
        Assert.Equal("failed", failed.Rows().Single(row => row[0] == "all" && row[1] == "1")[^1]);
    }

    [Fact]
    public void One_seed_has_dots_without_intervals()
    {
        XElement ranking = Page("one seed").Section("ranking");
        Assert.Contains("one seed gives no interval", ranking.Value);
        Assert.DoesNotContain(ranking.Descendants("line"), line => line.Has("class", "whisker"));
        Assert.Equal(6, ranking.Descendants("circle").Count());
        Assert.Contains(Page("plain").Descendants("line"), line => line.Has("class", "whisker"));
    }

    [Fact]
    public void Where_nothing_can_be_compared_there_is_no_figure()
    {
        Assert.Contains(
            "No two trials that make a difference are done yet.",
            Page("nothing run").Section("ranking").Value
        );
        Assert.Empty(Page("nothing run").Descendants("svg"));
    }

    [Fact]
    public void Where_there_is_no_curve_it_says_so()
    {
        Assert.Contains("one accuracy and no curve", Page("one epoch").Section("curves").Value);
        Assert.Empty(Page("one epoch").Section("curves").Descendants("svg"));
        Assert.Contains("No trial is done yet.", Page("nothing run").Section("curves").Value);
        XElement offLine = Page("off-line").Section("curves");
        Assert.Contains("The networks were trained off-line", offLine.Value);
        Assert.Single(offLine.Descendants("figure"));
    }

    [Fact]
    public void Every_imperfection_has_a_frame_of_losses_unless_nothing_was_measured()
    {
        XElement tolerances = Page("tolerances of 30").Section("tolerances");
        Assert.Equal(30, tolerances.Descendants("figure").Count());
        Assert.Equal("18 more imperfections", tolerances.Descendants("summary").First().Value);
        Assert.Equal(2, tolerances.Descendants("figure").First().Descendants("polyline").Count());
        Assert.Contains(tolerances.Descendants("line"), line => line.Has("class", "whisker"));
        Assert.DoesNotContain(
            Page("tolerances of one seed").Section("tolerances").Descendants("line"),
            line => line.Has("class", "whisker")
        );
        Assert.Contains(
            "No seed has all trials of a curve yet.",
            Page("tolerances, nothing run").Section("tolerances").Value
        );
        Assert.Empty(Page("tolerances, nothing run").Section("tolerances").Descendants("svg"));
    }

    [Fact]
    public void Every_imperfection_has_a_frame_of_curves()
    {
        XElement curves = Page("30 imperfections").Section("curves");
        Assert.Equal(30, Drawn(curves, "curve-").Count());
        Assert.Equal("18 more imperfections", curves.Descendants("summary").First().Value);
        Assert.Equal(4, Drawn(curves, "curve-").First().Descendants("polyline").Count());
    }

    [Fact]
    public void Every_imperfection_has_a_frame_of_what_it_buys_and_costs_after_each_epoch()
    {
        XElement[] frames = [.. Drawn(Page("30 imperfections").Section("curves"), "course-")];
        Assert.Equal(30, frames.Length);
        Assert.All(frames, frame => Assert.Equal(2, frame.Descendants("polyline").Count()));
        Assert.All(frames, frame => Assert.Equal(2, frame.Descendants("polygon").Count()));
        Assert.StartsWith("fixing flaw-1 buys: ", frames[0].Descendants("desc").Single().Value);
    }

    [Theory]
    [InlineData("off-line")]
    [InlineData("one epoch")]
    [InlineData("nothing run")]
    [InlineData("everything failed")]
    public void Without_curves_to_compare_there_are_no_such_frames(string kind) =>
        Assert.Empty(Drawn(Page(kind).Section("curves"), "course-"));

    [Fact]
    public void An_effect_that_turns_has_a_sentence_and_a_line_through_0()
    {
        XElement page = HtmlTree.Parse(ReportPage.Render(new HtmlStudy { Fate = Turning }.Report()));
        Assert.Contains(
            page.Section("ranking").Descendants("p"),
            sentence => sentence.Value.StartsWith("The length of training decides: rtn costs alone -")
        );
        Assert.All(
            Drawn(page.Section("curves"), "course-"),
            frame => Assert.Single(frame.Descendants("line"), line => line.Has("class", "zero"))
        );

        static Outcome Turning(Outcome outcome) =>
            outcome.Hardware != "only/rtn"
                ? outcome
                : outcome with
                {
                    Epochs =
                    [
                        .. outcome.Epochs.Select(at => at.Epoch == 1 ? at with { Accuracy = at.Accuracy + 15 } : at),
                    ],
                };
    }

    private static IEnumerable<XElement> Drawn(XElement section, string id) =>
        section
            .Descendants("figure")
            .Where(figure => figure.Descendants("svg").First().Attribute("aria-labelledby")!.Value.StartsWith(id));

    private static XElement Page(string kind) => HtmlTree.Parse(ReportPage.Render(Studies[kind].Report()));

    private static string Lead(string kind) => Page(kind).Descendants("p").Single(p => p.Has("class", "lead")).Value;
}
