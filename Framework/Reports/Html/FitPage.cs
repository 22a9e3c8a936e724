using System.Xml.Linq;
using Modular.Fits;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// A fit as a page: data against model, the numbers behind, the parameters, and the laws that were compared.
/// </summary>
internal static class FitPage
{
    /// <param name="files">What was measured.</param>
    /// <param name="fits">The law that was taken, then the others.</param>
    public static string Render(IReadOnlyList<MeasuredFile> files, IReadOnlyList<MemoryFit> fits)
    {
        string name = string.Join(", ", files.Select(file => Path.GetFileName(file.Path)));
        return ReportPage.Document(
            $"{name}: data against model",
            Tag(
                "header",
                Tag("p.kind", "Modular fit"),
                Tag("h1", name),
                fits.Count > 1 ? Tag("p.lead", FitText.Choice(fits))
                    : fits[0].Law is { } law ? Tag("p.lead", $"Law '{law}'.")
                    : null,
                FitText.Warnings(fits[0]).Select(warning => Tag("p.description", warning))
            ),
            Tag(
                "main",
                With("id", "content"),
                With("tabindex", "-1"),
                Responses(files, fits[0]),
                Parameters(fits[0]),
                fits.Count > 1 ? Laws(fits) : null
            )
        );
    }

    private static XElement Responses(IReadOnlyList<MeasuredFile> files, MemoryFit fit) =>
        Tag(
            "section",
            With("id", "responses"),
            With("aria-labelledby", "responses-heading"),
            Tag("h2", With("id", "responses-heading"), "Conductance, measured and simulated"),
            Tag(
                "p.key",
                With("aria-hidden", "true"),
                Tag("span.buys", Tag("b.buys"), "measured"),
                Tag("span.costs", Tag("b.costs"), "simulated")
            ),
            files.SelectMany(file => MeasuredSeries.FromFile(file, fit.Memory)).Select(Response),
            Tag(
                "p.caption",
                "Lines are medians over devices, bands hold the middle 90 % of them. Simulated are 1000 devices of this memory with its imperfections at strength 1, as a study computes with them; where devices are only left alone and read, writes are exact."
            )
        );

    private static XElement Response(MeasuredSeries series, int place)
    {
        var chart = new FitChart(series);
        return Tag(
            "div.frames",
            Tag(
                "figure",
                Tag("figcaption", Tag("strong", series.Title), $", conductance, {chart.Unit}"),
                chart.Draw($"response-{place}", $"Conductance, {series.Title}"),
                Figure.Folded("The numbers", open: false, Table(series))
            )
        );
    }

    private static XElement Table(MeasuredSeries series) =>
        Figure.Table(
            $"Conductance, {series.Title}: median (5 % to 95 % of devices)",
            new[] { series.Across, "measured", "simulated" }.Select((name, i) => Figure.Column(name, number: i > 0)),
            series.Measured.Select(
                (band, i) =>
                    Tag(
                        "tr",
                        Figure.RowName(FitChart.Place(band)),
                        Tag("td.number", Words(band)),
                        Tag("td.number", i < series.Simulated.Count ? Words(series.Simulated[i]) : "")
                    )
            )
        );

    private static string Words(ResponseBand band) =>
        $"{Measure.Format(band.Median, "S")} ({Measure.Format(band.Low, "S")} to {Measure.Format(band.High, "S")})";

    private static XElement Parameters(MemoryFit fit) =>
        Tag(
            "section",
            With("id", "parameters"),
            With("aria-labelledby", "parameters-heading"),
            Tag("h2", With("id", "parameters-heading"), "What was fitted"),
            Rows("Quantities of the fit, with 95 % intervals where they are known", FitText.Header, FitText.Rows(fit))
        );

    private static XElement Laws(IEnumerable<MemoryFit> fits) =>
        Tag(
            "section",
            With("id", "laws"),
            With("aria-labelledby", "laws-heading"),
            Tag("h2", With("id", "laws-heading"), "Laws compared"),
            Rows("Each law fitted to each device; less AIC and BIC is better", FitText.LawHeader, FitText.LawRows(fits))
        );

    private static XElement Rows(string caption, string[] header, IEnumerable<string[]> rows) =>
        Figure.Table(
            caption,
            header.Select((name, i) => Figure.Column(name, number: i > 0)),
            rows.Select(row => Tag("tr", Figure.RowName(row[0]), row[1..].Select(cell => Tag("td.number", cell))))
        );
}
