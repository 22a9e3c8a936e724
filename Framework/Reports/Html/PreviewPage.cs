using System.Xml.Linq;
using Modular.Fits;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// A page that shows how files of measurements were understood: figure, columns and notes. Nothing is fitted.
/// </summary>
internal static class PreviewPage
{
    /// <param name="files">The files as they were understood.</param>
    public static string Render(IReadOnlyList<MeasuredFile> files)
    {
        string name = string.Join(", ", files.Select(file => Path.GetFileName(file.Path)));
        XElement header = Tag("header", Tag("p.kind", "Modular fit, preview"), Tag("h1", name));
        header.Add(files.Select(file => Tag("p.lead", UnderstoodText.Sentence(file))));
        XElement main = PageSection.MainPart(files.Select((file, i) => Section(file, i, files.Count > 1)));
        return HtmlText.Render(ReportPage.Document($"{name}: how it was understood", header, main));
    }

    private static XElement Section(MeasuredFile file, int place, bool several)
    {
        IReadOnlyList<MeasuredSeries> series = MeasuredSeries.FromFile(file, memory: null);
        bool areDevices = series[0].Devices.Count > 0;
        XElement[] frames = [.. series.Select((one, i) => Frame(one, $"{place}-{i}"))];
        string title = several ? $"{Path.GetFileName(file.Path)} as it was understood" : "As it was understood";
        string lines = areDevices ? "A line is a device." : "The line is the median, the band holds the middle 90 %.";
        XElement ranges = HtmlTable.Render(UnderstoodText.Ranges(file));
        XElement? columns = HtmlTable.WithNote(UnderstoodText.Columns(file));
        XElement notes = Tag("ul", file.Table.Notes.Select(note => Tag("li", note)));
        return PageSection.Render(
            $"file-{place}",
            title,
            Tag("div.frames", frames),
            Tag("p.caption", lines),
            ranges,
            columns,
            notes
        );
    }

    private static XElement Frame(MeasuredSeries series, string place)
    {
        var chart = new FitChart(series);
        return Figure.Frame(
            series.Title,
            chart.Quantity,
            chart.Draw($"measured-{place}", $"Conductance, {series.Title}")
        );
    }
}
