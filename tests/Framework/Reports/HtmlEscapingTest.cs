using System.Xml.Linq;
using Modular.Contracts;
using Modular.Reports;
using Modular.Reports.Html;
using static Modular.Reports.Html.Tags;

namespace Modular.Framework.Tests;

/// <summary>Words of third parties stay words.</summary>
public sealed class HtmlEscapingTest
{
    private const string Evil =
        "</p><img src=x onerror=alert(1)>\"' &amp; </script><script>alert(1)</script> ${1} é 𝛼";

    [Fact]
    public void Nothing_that_a_third_party_says_becomes_markup()
    {
        Imperfection flaw = new()
        {
            Name = Evil,
            Group = "g" + Evil,
            Summary = Evil,
            Acts = Moment.Time,
            Typical = new Quantity
            {
                Name = Evil,
                Value = 1,
                Unit = Evil,
                Source = Evil + "assumed",
            },
        };
        var study = new HtmlStudy
        {
            Description = Evil,
            Imperfections = [flaw],
            Options = new HtmlParts.Some { Text = Evil, Folder = Evil },
            Fate = outcome => outcome.Seed == 1 ? outcome with { Accuracy = null, Failure = Evil } : outcome,
        };
        StudyReport report = study.Report();
        RunRecord run = report.Run with { Remarks = [Evil] };
        XElement page = HtmlTree.Parse(ReportPage.Render(report with { Run = run }));
        Assert.Empty(page.Descendants("img"));
        Assert.Single(page.Descendants("script"));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on"));
        foreach (string id in new[] { "ranking", "trials", "hardware", "assumptions" })
            Assert.Contains(Evil, page.Section(id).Value);
        Assert.Contains(page.Descendants("p"), p => p.Value == Evil && p.Has("class", "warning"));
        Assert.Contains(page.Descendants("p"), p => p.Value == Evil && p.Has("class", "description"));
        Assert.Contains(page.Descendants("title"), title => title.Value.Contains(Evil));
    }

    [Theory]
    [InlineData("a\u0001b\u0000c", "a\uFFFDb\uFFFDc")]
    [InlineData("x\uFFFE", "x\uFFFD")]
    [InlineData("tab\tstays", "tab\tstays")]
    [InlineData("\u0085\u007f", "\uFFFD\uFFFD")]
    public void What_a_page_cannot_hold_is_replaced(string text, string shown) =>
        Assert.Contains($"<p title=\"{shown}\">{shown}</p>", HtmlText.Render(Tag("p", With("title", text), text)));

    [Fact]
    public void Half_a_character_is_replaced() =>
        Assert.Contains("<p>\uFFFDx</p>", HtmlText.Render(Tag("p", "\uD800x")));

    [Fact]
    public void Only_elements_without_content_close_themselves() =>
        Assert.Equal(
            "<!DOCTYPE html>\n<div class=\"a b\"><br/><p></p>\n</div>\n",
            HtmlText.Render(Tag("div.a.b", Tag("br"), Tag("p", ""), null))
        );
}
