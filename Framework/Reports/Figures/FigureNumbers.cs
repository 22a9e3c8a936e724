using System.Xml.Linq;

namespace Modular.Reports.Figures;

/// <summary>
/// The numbers that a drawing shows, as a table. They are attached to the drawing and not rendered on a page.
/// </summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The rows, one for each mark of the drawing.</param>
internal sealed record FigureNumbers(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The text of the CSV file beside the figure.</summary>
    public string Csv => CsvText.Write(Header, Rows);

    /// <summary>Attaches the numbers to a drawing, and returns the drawing.</summary>
    public static XElement Attach(XElement drawing, IReadOnlyList<string> header, params IEnumerable<string[]> rows)
    {
        drawing.AddAnnotation(new FigureNumbers(header, [.. rows]));
        return drawing;
    }
}
