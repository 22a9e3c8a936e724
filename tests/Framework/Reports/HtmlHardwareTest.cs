using System.Xml.Linq;
using Modular.Contracts;
using Modular.Loading;
using Modular.Reports.Html;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>The hardware as configured, and what of it was assumed.</summary>
public sealed class HtmlHardwareTest
{
    private static readonly XElement Sheet = HtmlTree.Parse(
        ReportPage.Render(
            new HtmlStudy
            {
                Imperfections =
                [
                    HtmlStudy.Flaw("rtn"),
                    HtmlStudy.Flaw("d2d-r0", "device-to-device", "assumed"),
                    HtmlStudy.Flaw("drift", source: "Assumed: nobody measured it"),
                ],
                Ranked = ["rtn", "device-to-device"],
                Strengths = new Dictionary<string, double> { ["device-to-device"] = 2 },
            }.Report()
        )
    );

    [Fact]
    public void An_imperfection_has_its_size_at_the_strength_of_the_study() =>
        Assert.Equal(
            [
                ["rtnWhat rtn does.", "", "1", "sigma of rtn 250 mohm", "read", "memory", "doi:10.1/x"],
                [
                    "d2d-r0What d2d-r0 does.",
                    "device-to-device",
                    "2",
                    "sigma of d2d-r0 500 mohm",
                    "read",
                    "memory",
                    "assumed",
                ],
                ["driftWhat drift does.", "", "0", "off", "read", "memory", "Assumed: nobody measured it"],
            ],
            Sheet.Section("hardware").Rows()
        );

    /// <summary>The mean of the means, the highest of the rest, over seeds.</summary>
    [Fact]
    public void Endurance_is_told_by_hardware_where_devices_were_counted()
    {
        DeviceWear Wear(int seed) =>
            new() { Pulses = new(10.5 + seed, 20 + seed, 30 + seed), Sets = new(0.5, 1, 2 + seed) };
        XElement page = HtmlTree.Parse(
            ReportPage.Render(
                new HtmlStudy
                {
                    Seeds = 2,
                    Fate = outcome =>
                        outcome.Hardware == "all"
                            ? outcome with
                            {
                                Wear = Wear(outcome.Seed),
                                Inference = new InferenceCost(7, 7, 4e-12),
                            }
                            : outcome,
                }.Report()
            )
        );
        XElement table = page.Section("hardware").Descendants("table").Single(one => one.Value.StartsWith("Endurance"));
        Assert.Equal(
            [
                ["all", "11", "21", "31", "0.5", "1", "3"],
            ],
            table.Rows()
        );
        Assert.Contains("No energy is given", page.Section("hardware").Value);
        Assert.DoesNotContain("Endurance", Sheet.Section("hardware").Value);
    }

    /// <summary>Energy as the mean over seeds, endurance as the most of any.</summary>
    [Fact]
    public void The_cost_of_writing_is_told_where_the_memory_knows_it()
    {
        DeviceWear Wear(int seed) => new() { Joules = (1 + seed) * 2e-9, EnduranceUsed = 1e-6 * (1 + seed) };
        XElement page = HtmlTree.Parse(
            ReportPage.Render(
                new HtmlStudy
                {
                    Seeds = 2,
                    Fate = outcome =>
                        outcome.Hardware == "all"
                            ? outcome with
                            {
                                Wear = Wear(outcome.Seed),
                                Inference = new InferenceCost(7, 7, 4e-12),
                            }
                            : outcome,
                }.Report()
            )
        );
        XElement table = page.Section("hardware")
            .Descendants("table")
            .Single(one => one.Value.StartsWith("Cost of writing"));
        Assert.Equal(
            [
                ["all", "3 nJ", "2×10⁻⁶", "4 pJ"],
            ],
            table.Rows()
        );
        Assert.DoesNotContain("Cost of writing", Sheet.Section("hardware").Value);
    }

    [Fact]
    public void Weights_that_read_wrong_are_told_by_kind()
    {
        var errors = new ReadErrors { Counts = [40, 10, 0, 0, 100, 0, 0, 0, 50] };
        XElement page = HtmlTree.Parse(
            ReportPage.Render(
                new HtmlStudy
                {
                    Seeds = 2,
                    Fate = outcome => outcome.Hardware == "all" ? outcome with { Errors = errors } : outcome,
                }.Report()
            )
        );
        XElement table = page.Section("hardware")
            .Descendants("table")
            .Single(one => one.Value.StartsWith("Weights that read"));
        Assert.Equal(
            [
                ["all", "400", "0.05", "0", "0.1", "0"],
            ],
            table.Rows()
        );
    }

    [Fact]
    public void An_option_has_its_value_and_what_its_author_says()
    {
        XElement memory = Sheet.Descendants("article").First();
        Assert.Equal("Memory odd-memory", memory.Element("h3")!.Value);
        Assert.Contains("Devices have 1 uS to 100 uS (10 kohm to 1 Mohm).", memory.Value);
        Assert.Equal(
            [
                ["hiddenWidths of the <b>layers</b>.", "[256, 128]"],
                ["sigmaStandard deviation, ohm. Assumed.", "0.5"],
                ["folder", "not given"],
                ["text", "plain"],
            ],
            memory.Rows()
        );
        Assert.Contains("Third.Party 2.1.0", memory.Value);
        Assert.Equal(
            ["Memory", "Cell", "Sense", "Network", "Dataset", "Training", "Precision", "Conditions"],
            Sheet.Descendants("article").Select(card => card.Element("h3")!.Value.Split(' ')[0])
        );
        Assert.Contains("It has no options.", Sheet.Descendants("article").ElementAt(1).Value);
    }

    [Fact]
    public void What_was_assumed_is_listed_whether_it_is_on_or_off() =>
        Assert.Equal(
            [
                "d2d-r0 (memory): sigma of d2d-r0 500 mohm. What d2d-r0 does.",
                "drift (memory): sigma of drift 250 mohm; it is off in every trial of this study. What drift does.",
                "Option sigma of memory 'odd-memory': Standard deviation, ohm. Assumed.",
            ],
            Sheet.Section("assumptions").Descendants("li").Select(item => item.Value)
        );

    [Fact]
    public void Without_assumptions_it_says_so() =>
        Assert.Contains(
            "No imperfection and no option names an assumption as its source.",
            HtmlTree
                .Parse(ReportPage.Render(new HtmlStudy { Options = new HtmlParts.None() }.Report()))
                .Section("assumptions")
                .Value
        );

    [Fact]
    public void Provenance_is_that_of_the_file()
    {
        XElement provenance = Sheet.Section("provenance");
        Assert.Contains("odd-memory", provenance.Value);
        Assert.Contains(provenance.Descendants("dt"), name => name.Value == "machine name");
        Assert.Contains(
            provenance.Descendants("dt"),
            name => name.Value == "seeds" && name.ElementsAfterSelf().First().Value == "0, 1, 2"
        );
    }

    [Fact]
    public void The_doc_comments_of_a_plugin_say_what_its_options_are()
    {
        PluginCatalog catalog = PluginCatalog.Load([Path.Combine(RepositoryFiles.HostFolder, "plugins.yaml")]);
        IReadOnlyDictionary<string, string> notes = OptionNotes.Read(
            catalog.Find(typeof(ISense), "differential")!.Part.Options
        );
        Assert.Equal("Standard deviation of the amplifiers' static offset, ln(R). Assumed.", notes["offset-sigma"]);
    }
}
