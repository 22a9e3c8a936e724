using System.Collections.ObjectModel;
using Modular.Reports;
using Modular.Reports.Html;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Scenarios;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Modular.Framework.Tests;

/// <summary>The page as a browser shows it, in light, dark and narrow windows.</summary>
public sealed class HtmlBrowserTest(HtmlBrowser browser) : IClassFixture<HtmlBrowser>
{
    private const string Wide =
        "x-name-that-is-long-enough-to-be-a-nuisance-to-whoever-has-to-lay-out-a-table-and-a-figure";

    private const string RowTexts = "svg.plot > text.name, svg.plot > text.rank";

    /// <summary>Whether a text ends outside the drawing that it is in, and 12 px of padding.</summary>
    private const string IsCut =
        "text.getBoundingClientRect().right > text.closest('svg').getBoundingClientRect().right + 12";

    private static readonly Dictionary<string, HtmlStudy> Studies = new()
    {
        ["plain"] = new() { Fate = outcome => outcome.Trial == "all-seed-2" ? null : outcome },
        ["crowded"] = new()
        {
            Imperfections = [HtmlStudy.Flaw(Wide), .. Enumerable.Range(1, 30).Select(i => HtmlStudy.Flaw($"flaw-{i}"))],
            Description = new string('m', 900),
            Options = new HtmlParts.Some { Folder = "/" + new string('p', 200) },
            Epochs = 30,
        },
        ["off-line"] = new() { Mode = TrainingMode.OffLine, Seeds = 1 },
        ["shares"] = new()
        {
            Method = RankMethod.Shapley,
            Tolerance = new ToleranceChoice { Loss = 1 },
        },
        ["empty"] = new() { Fate = _ => null },
    };

    public static TheoryData<string, int, string> Windows()
    {
        var windows = new TheoryData<string, int, string>();
        foreach (string kind in Studies.Keys)
        {
            windows.Add(kind, 1400, "light");
            windows.Add(kind, 1400, "dark");
            windows.Add(kind, 400, "light");
        }
        return windows;
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public void It_fits_its_window_and_complains_of_nothing(string kind, int width, string scheme) =>
        Fits(ReportPage.Render(Studies[kind].Report()), width, scheme);

    [Theory]
    [InlineData(1400, "light")]
    [InlineData(1400, "dark")]
    [InlineData(400, "light")]
    public void So_does_a_comparison(int width, string scheme) =>
        Fits(ComparisonPage.Render(Compared(), "."), width, scheme);

    /// <summary>A swept number, crossed with two named variants, one of which has a long name.</summary>
    private static Comparison Compared()
    {
        StudyResults results = Studies["plain"].Report().Results;
        return new Comparison(
            "small",
            [VariantAxis.Compare, "training.epochs"],
            [
                .. from name in new[] { "plain", Wide }
                from epochs in new[] { 1, 10, 100 }
                select new ComparedStudy
                {
                    Name = $"{name}.epochs-{epochs}",
                    Settings = new Dictionary<string, string>
                    {
                        [VariantAxis.Compare] = name,
                        ["training.epochs"] = $"{epochs}",
                    },
                    Folder = new RunFolder($"variants/{name}.epochs-{epochs}"),
                    Ranking = results.Ranking,
                    Outcomes = results.Outcomes,
                },
            ]
        );
    }

    private void Fits(string page, int width, string scheme)
    {
        ChromeDriver window = browser.Open(page, width, scheme);
        foreach (IWebElement fold in window.FindElements(By.CssSelector("details:not([open]) > summary")))
            fold.SendKeys(Keys.Enter);
        Assert.Equal(0, Number(window, "document.querySelectorAll('details:not([open])').length"));
        Assert.Equal(width, Number(window, "innerWidth"));
        Assert.InRange(Number(window, "document.documentElement.scrollWidth"), width / 2, width);
        Assert.DoesNotContain(
            window.FindElements(By.CssSelector("svg.plot")),
            figure => figure.Size.Width < 200 || figure.Size.Height < 50
        );
        Assert.Equal(0, Number(window, $"[...document.querySelectorAll('{RowTexts}')].filter(text => {IsCut}).length"));
        Assert.Empty(Complaints(window));
    }

    [Theory]
    [InlineData("light", "255")]
    [InlineData("dark", "18")]
    public void It_follows_the_colours_that_its_reader_prefers(string scheme, string red)
    {
        ChromeDriver window = browser.Open(ReportPage.Render(Studies["plain"].Report()), 1400, scheme);
        Assert.StartsWith($"rgb({red}, ", Text(window, "getComputedStyle(document.body).backgroundColor"));
    }

    /// <summary>WCAG 2.2: text at least 4.5 to 1 and marks at least 3 to 1 against what is behind them.</summary>
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Its_colours_have_contrast(string scheme)
    {
        ChromeDriver window = browser.Open(ReportPage.Render(Studies["plain"].Report()), 1400, scheme);
        foreach (string name in new[] { "ink", "quiet", "link", "bad", "buys", "costs", "ideal", "all" })
        foreach (string behind in new[] { "page", "raised" })
            Assert.InRange(Contrast(window, name, behind), 4.5, 21);
        Assert.InRange(Contrast(window, "zero", "raised"), 3, 21);
        Assert.InRange(Contrast(window, "ink", "warn"), 4.5, 21);
    }

    [Fact]
    public void A_table_is_sorted_by_keyboard_and_says_so()
    {
        ChromeDriver window = browser.Open(ReportPage.Render(Studies["plain"].Report()), 1400, "light");
        IWebElement accuracy = window.FindElement(By.XPath("//section[@id='trials']//th[3]/button"));
        accuracy.SendKeys(Keys.Enter);
        double[] up = Accuracies(window);
        Assert.Equal(24, up.Length);
        Assert.Equal(up.Order(), up);
        Assert.Equal(double.PositiveInfinity, up[^1]);
        Assert.Equal("ascending", accuracy.FindElement(By.XPath("..")).GetDomAttribute("aria-sort"));
        accuracy.SendKeys(Keys.Space);
        double[] down = Accuracies(window);
        Assert.Equal(up[..^1].Reverse(), down[..^1]);
        Assert.Equal(double.PositiveInfinity, down[^1]);
        Assert.Equal(
            "Sorted by test accuracy, %, descending.",
            Text(window, "document.getElementById('said').textContent")
        );
        window.FindElement(By.XPath("//section[@id='trials']//th[1]/button")).SendKeys(Keys.Enter);
        Assert.Equal("all", window.FindElement(By.CssSelector("#trials tbody th")).Text);
        Assert.Empty(Complaints(window));
    }

    [Fact]
    public void The_first_stop_of_the_keyboard_skips_to_the_results()
    {
        ChromeDriver window = browser.Open(ReportPage.Render(Studies["plain"].Report()), 1400, "light");
        window.SwitchTo().ActiveElement().SendKeys(Keys.Tab);
        IWebElement skip = window.SwitchTo().ActiveElement();
        Assert.Equal("Skip to the results", skip.Text);
        Assert.True(skip.Location.X >= 0);
        skip.SendKeys(Keys.Enter);
        Assert.Equal("content", window.SwitchTo().ActiveElement().GetDomAttribute("id"));
    }

    [Fact]
    public void Paper_has_no_folds()
    {
        ChromeDriver window = browser.Open(ReportPage.Render(Studies["crowded"].Report()), 1400, "dark");
        Assert.NotEqual(0, Number(window, "document.querySelectorAll('details:not([open])').length"));
        Assert.Equal(
            0,
            Number(
                window,
                "(dispatchEvent(new Event('beforeprint')), document.querySelectorAll('details:not([open])').length)"
            )
        );
        Assert.NotEqual(
            0,
            Number(
                window,
                "(dispatchEvent(new Event('afterprint')), document.querySelectorAll('details:not([open])').length)"
            )
        );
        window.ExecuteCdpCommand("Emulation.setEmulatedMedia", new() { ["media"] = "print" });
        Assert.StartsWith("rgb(255, 255, 255", Text(window, "getComputedStyle(document.body).backgroundColor"));
    }

    private static double[] Accuracies(ChromeDriver window) =>
        [
            .. window
                .FindElements(By.CssSelector("#trials tbody td:nth-child(3)"))
                .Select(cell => double.TryParse(cell.Text, out double value) ? value : double.PositiveInfinity),
        ];

    private static double Contrast(ChromeDriver window, string front, string behind)
    {
        (double light, double dark) = (Luminance(window, front), Luminance(window, behind));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static double Luminance(ChromeDriver window, string name)
    {
        string colour = Text(window, $"getComputedStyle(document.documentElement).getPropertyValue('--{name}')").Trim();
        double Channel(int i) =>
            Convert.ToInt32(colour[i..(i + 2)], 16) / 255.0 is var c && c <= 0.04045
                ? c / 12.92
                : Math.Pow((c + 0.055) / 1.055, 2.4);
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    private static int Number(ChromeDriver window, string expression) =>
        Convert.ToInt32(window.ExecuteScript($"return {expression}"));

    private static string Text(ChromeDriver window, string expression) =>
        (string)window.ExecuteScript($"return {expression}")!;

    private static ReadOnlyCollection<LogEntry> Complaints(ChromeDriver window) =>
        window.Manage().Logs.GetLog(LogType.Browser);
}
