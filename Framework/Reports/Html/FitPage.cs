using System.Xml.Linq;
using Modular.Descriptions;
using Modular.Fits;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>A fit as a page: data against model, the numbers behind, the parameters, and the laws that were compared.</summary>
internal static class FitPage
{
    /// <param name="data">Path of the file.</param>
    /// <param name="fits">The law that was taken, then the others.</param>
    public static string Of(string data, IReadOnlyList<MemoryFit> fits)
    {
        string name = Path.GetFileName(data);
        return Page.Document($"{name}: data against model",
            Tag("header", Tag("p.kind", "Modular fit"), Tag("h1", name), Tag("p.lead", fits.Count > 1 ? FitText.Choice(fits) : $"Law '{fits[0].Law}'."),
                FitText.Warnings(fits[0]).Select(warning => Tag("p.description", warning))),
            Tag("main", With("id", "content"), With("tabindex", "-1"), Responses(data, fits[0]), Parameters(fits[0]), fits.Count > 1 ? Laws(fits) : null));
    }

    private static XElement Responses(string data, MemoryFit fit) => Tag("section", With("id", "responses"), With("aria-labelledby", "responses-heading"),
        Tag("h2", With("id", "responses-heading"), "Conductance against pulses"),
        Tag("p.key", With("aria-hidden", "true"), Tag("span.buys", Tag("b.buys"), "measured"), Tag("span.costs", Tag("b.costs"), "simulated")),
        PulseResponse.Read(data, SimulatedResponse.Falls(fit.Memory)).Select((response, i) => Response(response, fit, i)),
        Tag("p.caption", "Lines are medians over devices, bands hold the middle 90 % of them. Simulated are 1000 devices of this memory with all of its imperfections at strength 1, as a study computes with them."));

    private static XElement Response(PulseResponse measured, MemoryFit fit, int place)
    {
        string pulses = measured.Raises ? "pulses that raise it" : "pulses that lower it";
        IReadOnlyList<ResponseBand> simulated = SimulatedResponse.Of(fit.Memory, measured.Raises, measured.Bands.Select(band => band.Pulse));
        var chart = new FitChart(measured.Bands, simulated);
        return Tag("div.frames", Tag("figure", Tag("figcaption", Tag("strong", pulses), $", conductance, {chart.Unit}"), chart.Draw($"response-{place}", $"Conductance, {pulses}"),
            Figure.Folded("The numbers", open: false, Table(pulses, measured.Bands, simulated))));
    }

    private static XElement Table(string pulses, IReadOnlyList<ResponseBand> measured, IReadOnlyList<ResponseBand> simulated) => Figure.Table(
        $"Conductance, {pulses}: median (5 % to 95 % of devices)",
        new[] { "pulses", "measured", "simulated" }.Select((name, i) => Figure.Column(name, number: i > 0)),
        measured.Select((band, i) => Tag("tr", Figure.RowName($"{band.Pulse}"), Tag("td.number", Words(band)), Tag("td.number", i < simulated.Count ? Words(simulated[i]) : ""))));

    private static string Words(ResponseBand band) => $"{Measure.Of(band.Median, "S")} ({Measure.Of(band.Low, "S")} to {Measure.Of(band.High, "S")})";

    private static XElement Parameters(MemoryFit fit) => Tag("section", With("id", "parameters"), With("aria-labelledby", "parameters-heading"),
        Tag("h2", With("id", "parameters-heading"), "What was fitted"), Rows("Quantities of the fit, with 95 % intervals where they are known", FitText.Header, FitText.Rows(fit)));

    private static XElement Laws(IEnumerable<MemoryFit> fits) => Tag("section", With("id", "laws"), With("aria-labelledby", "laws-heading"),
        Tag("h2", With("id", "laws-heading"), "Laws compared"), Rows("Each law fitted to each device; less AIC and BIC is better", FitText.LawHeader, FitText.LawRows(fits)));

    private static XElement Rows(string caption, string[] header, IEnumerable<string[]> rows) => Figure.Table(caption,
        header.Select((name, i) => Figure.Column(name, number: i > 0)), rows.Select(row => Tag("tr", Figure.RowName(row[0]), row[1..].Select(cell => Tag("td.number", cell)))));
}
