using System.Globalization;
using System.Xml.Linq;

namespace Modular.Reports.Figures;

/// <summary>
/// A figure of a page in which every length is in pixels and every shape has its colour, so that it needs neither the
/// page nor its style sheet.
/// </summary>
internal sealed class PlainDrawing
{
    private const double FrameWidth = 480;
    private const double WideWidth = 840;
    private const double LineHeight = 22;
    private const double LetterWidth = 7; // of the key's letters on average, pixels; for its breaks alone

    private readonly List<PlainShape> shapes = [];
    private readonly double left;
    private readonly double inner;
    private double top = 12;

    private PlainDrawing(PageFigure figure)
    {
        left = figure.IsFrame ? 56 : 24;
        Width = figure.IsFrame ? FrameWidth : WideWidth;
        inner = Width - left - 24;
        Title = figure.Title;
        Heading(figure.Title);
        if (figure.Key is { } key)
            Explain(key);
        top += 6;
        foreach (XElement shape in figure.Drawing.Elements())
            Draw(shape, "");
        Height = top + Number(figure.Drawing, "height") + 10;
    }

    public string Title { get; }

    /// <summary>The width of the picture, pixels.</summary>
    public double Width { get; }

    /// <summary>The height of the picture, pixels.</summary>
    public double Height { get; }

    /// <summary>The shapes, from back to front.</summary>
    public IReadOnlyList<PlainShape> Shapes => shapes;

    public static PlainDrawing Create(PageFigure figure) => new(figure);

    private void Heading(string title)
    {
        var style = new PlainStyle
        {
            Fill = PlainStyle.Ink,
            FontSize = 16,
            IsBold = true,
        };
        top += 12;
        shapes.Add(new PlainWords(style, new PlainPoint(12, top), title));
        top += 12;
    }

    /// <summary>Places the entries of the key beside each other, on as many lines as they need.</summary>
    private void Explain(XElement key)
    {
        double x = 12;
        top += LineHeight / 2;
        foreach (XElement entry in key.Elements("span"))
        {
            double width = 44 + LetterWidth * entry.Value.Length + 20;
            if (x > 12 && x + width > Width)
            {
                x = 12;
                top += LineHeight;
            }
            shapes.Add(Sample(entry, x));
            shapes.Add(new PlainWords(PlainStyle.Text("value"), new PlainPoint(x + 42, top + 4), entry.Value));
            x += width;
        }
        top += LineHeight / 2;
    }

    private PlainShape Sample(XElement entry, double x)
    {
        string group = Class(entry);
        XElement sample = entry.Descendants().Last();
        var middle = new PlainPoint(x + 17, top);
        if (sample.Name == "line")
            return new PlainPath(PlainStyle.Line("line", group), [new(x, top), new(x + 34, top)]);
        if (sample.Name == "rect")
            return new PlainBar(PlainStyle.Mark("bar", group), new PlainPoint(x + 8, top - 6), 18, 12);
        if (group == "share")
            return new PlainBar(PlainStyle.Mark("dot", group), new PlainPoint(x + 12, top - 5), 10, 10);
        return new PlainDisc(PlainStyle.Mark("dot", group), middle, 5);
    }

    /// <summary>Adds a shape of the page, or all shapes of a group.</summary>
    /// <param name="shape">The shape as an element of SVG.</param>
    /// <param name="group">The class of the group around it.</param>
    private void Draw(XElement shape, string group)
    {
        string style = Class(shape);
        switch (shape.Name.LocalName)
        {
            case "g":
                foreach (XElement inside in shape.Elements())
                    Draw(inside, style.Length > 0 ? style : group);
                break;
            case "line":
                PlainPoint from = At(shape, "x1", "y1");
                shapes.Add(new PlainPath(PlainStyle.Line(style, group), [from, At(shape, "x2", "y2")]));
                break;
            case "circle":
                shapes.Add(new PlainDisc(PlainStyle.Mark(style, group), At(shape, "cx", "cy"), Number(shape, "r")));
                break;
            case "rect":
                PlainPoint corner = At(shape, "x", "y");
                double width = Across(shape, "width") - left;
                shapes.Add(new PlainBar(PlainStyle.Mark(style, group), corner, width, Number(shape, "height")));
                break;
            case "text":
                shapes.Add(Text(shape, style));
                break;
            case "svg" when style == "dot":
                shapes.Add(Square(shape, group));
                break;
            case "svg":
                Stretch(shape);
                break;
        }
    }

    private PlainWords Text(XElement text, string style)
    {
        PlainPoint place = At(text, "x", "y");
        place = place with { X = place.X + Number(text, "dx") };
        string words = string.Concat(text.Nodes().OfType<XText>().Select(node => node.Value));
        return new PlainWords(PlainStyle.Text(style.Split(' ')[0] == "nothing" ? "nothing" : style), place, words)
        {
            Note = text.Element("tspan")?.Value ?? "",
        };
    }

    /// <summary>A square around a place. The page has it as a small drawing of its own.</summary>
    private PlainBar Square(XElement around, string group)
    {
        XElement square = around.Element("rect")!;
        PlainPoint middle = At(around, "x", "y");
        var corner = new PlainPoint(middle.X + Number(square, "x"), middle.Y + Number(square, "y"));
        double size = Number(square, "width");
        return new PlainBar(PlainStyle.Mark("dot", group), corner, size, size);
    }

    /// <summary>Adds lines and bands whose points are in percent of an area.</summary>
    private void Stretch(XElement area)
    {
        double y = top + Number(area, "y");
        double height = Number(area, "height");
        foreach (XElement path in area.Descendants().Where(one => one.Attribute("points") is not null))
        {
            string group = path.Ancestors("g").Select(Class).FirstOrDefault(name => name.Length > 0) ?? "";
            IEnumerable<PlainPoint> points =
                from point in ((string)path.Attribute("points")!).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                let place = point.Split(',')
                select new PlainPoint(left + inner * Parse(place[0]) / 100, y + height * Parse(place[1]) / 100);
            bool isBand = path.Name == "polygon";
            PlainStyle style = isBand ? PlainStyle.Band(group) : PlainStyle.Line("line", group);
            shapes.Add(new PlainPath(style, [.. points]) { IsClosed = isBand });
        }
    }

    private PlainPoint At(XElement shape, string x, string y) => new(Across(shape, x), top + Number(shape, y));

    /// <summary>
    /// A horizontal place in pixels. The page has it in percent of the area, or in pixels from its edge.
    /// </summary>
    private double Across(XElement shape, string name)
    {
        string text = (string?)shape.Attribute(name) ?? "0";
        return left + (text.EndsWith('%') ? inner * Parse(text[..^1]) / 100 : Parse(text));
    }

    private static string Class(XElement element) => (string?)element.Attribute("class") ?? "";

    private static double Number(XElement shape, string name) => Parse((string?)shape.Attribute(name) ?? "0");

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
