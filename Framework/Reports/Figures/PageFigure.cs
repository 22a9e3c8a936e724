using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Modular.Reports.Figures;

/// <summary>A figure of a page, separated for use elsewhere.</summary>
/// <param name="Name">The name of the figure's files, without ending: "ranking", "curve-rtn".</param>
/// <param name="Title">What the figure shows: "rtn, test accuracy, %".</param>
/// <param name="Drawing">The drawing of the figure, SVG.</param>
/// <param name="Key">The key that explains its marks; null where it needs none.</param>
/// <param name="Numbers">The numbers that the drawing shows.</param>
internal sealed partial record PageFigure(
    string Name,
    string Title,
    XElement Drawing,
    XElement? Key,
    FigureNumbers Numbers
)
{
    /// <summary>Whether the figure is a frame in a grid, and so narrower.</summary>
    public bool IsFrame => Drawing.Parent?.Attribute("class") is null;

    /// <summary>The figures of a page that have numbers, in the order of the page, each with a unique name.</summary>
    public static IReadOnlyList<PageFigure> FindAll(XElement page)
    {
        List<PageFigure> found = [];
        foreach (XElement drawing in page.Descendants("svg"))
            if (drawing.Annotation<FigureNumbers>() is { } numbers)
                found.Add(Cut(drawing, numbers, [.. found.Select(figure => figure.Name)]));
        return found;
    }

    private static PageFigure Cut(XElement drawing, FigureNumbers numbers, IReadOnlyCollection<string> taken)
    {
        XElement figure = drawing.Ancestors("figure").First();
        XElement? caption = figure.Element("figcaption");
        string id = ((string)drawing.Attribute("aria-labelledby")!).Split("-title")[0];
        if (caption?.Element("strong") is not { } subject)
            return new PageFigure(
                Free(id.Replace("-chart", ""), taken),
                TitleOf(drawing),
                drawing,
                KeyOf(figure),
                numbers
            );
        string kind = Place().Replace(id, "");
        string name = Free($"{kind}-{FileName(subject.Value)}", taken);
        return new PageFigure(name, caption.Value, drawing, KeyOf(figure), numbers);
    }

    private static string TitleOf(XElement drawing) => drawing.Element("title")!.Value;

    /// <summary>The key within the figure, or else the last one above it.</summary>
    private static XElement? KeyOf(XElement figure) =>
        figure.Elements("p").FirstOrDefault(IsKey)
        ?? figure
            .AncestorsAndSelf()
            .SelectMany(element => element.ElementsBeforeSelf("p").Reverse())
            .FirstOrDefault(IsKey);

    private static bool IsKey(XElement paragraph) => (string?)paragraph.Attribute("class") == "key";

    private static string FileName(string text) => NotInNames().Replace(text, "-").Trim('-');

    private static string Free(string name, IReadOnlyCollection<string> taken)
    {
        string free = name;
        for (int i = 2; taken.Contains(free); i++)
            free = $"{name}-{i}";
        return free;
    }

    [GeneratedRegex(@"(-\d+)+$|-ideal$|-pulses$|-SETs$")]
    private static partial Regex Place();

    [GeneratedRegex("[^A-Za-z0-9.]+")]
    private static partial Regex NotInNames();
}
