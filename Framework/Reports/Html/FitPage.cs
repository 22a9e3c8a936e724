using System.Xml.Linq;
using Modular.Fits;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>A fit as a page: data and model, their numbers, the parameters, and the laws that were compared.</summary>
internal static class FitPage
{
    /// <param name="files">The files that were fitted.</param>
    /// <param name="fits">The fit under the law that was taken, then the others.</param>
    public static string Render(IReadOnlyList<MeasuredFile> files, IReadOnlyList<MemoryFit> fits)
    {
        string name = string.Join(", ", files.Select(file => Path.GetFileName(file.Path)));
        return HtmlText.Render(
            ReportPage.Document(
                $"{name}: data against model",
                Header(name, files, fits),
                PageSection.MainPart(Responses(files, fits[0]), Parameters(fits[0]), Laws(fits))
            )
        );
    }

    private static XElement Header(string name, IReadOnlyList<MeasuredFile> files, IReadOnlyList<MemoryFit> fits) =>
        Tag(
            "header",
            Tag("p.kind", "Modular fit"),
            Tag("h1", name),
            Lead(fits),
            files.Select(file => Tag("p.description", UnderstoodText.Sentence(file))),
            FitText.Warnings(fits[0]).Select(warning => Tag("p.description", warning))
        );

    private static XElement? Lead(IReadOnlyList<MemoryFit> fits)
    {
        if (fits.Count > 1)
            return Tag("p.lead", FitText.Choice(fits));
        if (fits[0].Law is { } law)
            return Tag("p.lead", $"Law '{law}'.");
        return null;
    }

    private static XElement Responses(IReadOnlyList<MeasuredFile> files, MemoryFit fit)
    {
        const string caption =
            "Lines are medians over devices, bands hold the middle 90 % of them. Simulated are 1000 devices of this "
            + "memory with its imperfections at strength 1, as a study computes with them; where devices are only left "
            + "alone and read, writes are exact.";
        IEnumerable<MeasuredSeries> series = files.SelectMany(file =>
            MeasuredSeries.FromFile(file, fit.HasRange ? fit.Memory : null)
        );
        return PageSection.Render(
            "responses",
            "Conductance, measured and simulated",
            Figure.Key(Figure.KeyDot("buys", "measured"), Figure.KeyDot("costs", "simulated")),
            series.Select(Response),
            Tag("p.caption", caption)
        );
    }

    private static XElement Response(MeasuredSeries series, int place)
    {
        var chart = new FitChart(series);
        XElement drawing = chart.Draw($"response-{place}", $"Conductance, {series.Title}");
        XElement? numbers = HtmlTable.Behind(ResponseTable(series));
        return Tag("div.frames", Figure.Frame(series.Title, chart.Quantity, drawing, numbers));
    }

    private static ReportTable ResponseTable(MeasuredSeries series) =>
        new()
        {
            Caption = $"Conductance, {series.Title}: median (5 % to 95 % of devices)",
            Columns =
            [
                ReportColumn.Name(series.Across),
                ReportColumn.Number("measured"),
                ReportColumn.Number("simulated"),
            ],
            Rows = [.. series.Measured.Select((band, i) => ResponseRow(band, series.Simulated.ElementAtOrDefault(i)))],
        };

    private static ReportRow ResponseRow(ResponseBand measured, ResponseBand? simulated) =>
        new(FitChart.Place(measured), Words(measured), simulated is null ? "" : Words(simulated));

    private static string Words(ResponseBand band) =>
        $"{Measure.Format(band.Median, "S")} ({Measure.Format(band.Low, "S")} to {Measure.Format(band.High, "S")})";

    private static XElement Parameters(MemoryFit fit) =>
        PageSection.Render("parameters", "What was fitted", HtmlTable.Render(FitText.Parameters(fit)));

    private static XElement? Laws(IReadOnlyList<MemoryFit> fits)
    {
        if (fits.Count > 1)
            return PageSection.Render("laws", "Laws compared", HtmlTable.Render(FitText.Laws(fits)));
        return null;
    }
}
