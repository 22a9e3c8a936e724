using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Modular.Reports.Figures;

/// <summary>A figure of a page, cut out for use elsewhere.</summary>
/// <param name="Name">The name of its files, without ending: "ranking", "curve-rtn".</param>
/// <param name="Title">What it shows: "rtn, test accuracy, %".</param>
/// <param name="Drawing">Its drawing.</param>
/// <param name="Key">The key of its marks; null where it needs none.</param>
/// <param name="Numbers">The numbers in it.</param>
internal sealed partial record PageFigure(
    string Name,
    string Title,
    XElement Drawing,
    XElement? Key,
    FigureNumbers Numbers
)
{
    /// <summary>Whether it is one of a grid of frames, and so narrower.</summary>
    public bool IsFrame => Drawing.Parent?.Attribute("class") is null;

    /// <summary>The figures of a page that carry their numbers, in its order, each with a name of its own.</summary>
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

    /// <summary>The key within the figure, or the last one above it.</summary>
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
