using System.Globalization;
using System.Xml.Linq;

namespace Modular.Reports.Figures;

/// <summary>Writes a figure as an SVG file that needs no other file, without style sheets and scripts.</summary>
internal static class SvgFigure
{
    private const string Fonts = "Inter, Helvetica, Arial, 'DejaVu Sans', sans-serif";
    private static readonly PlainStyle White = new() { Fill = PlainStyle.White };
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The text of the file.</summary>
    public static string Write(PlainDrawing drawing)
    {
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("width", Short(drawing.Width)),
            new XAttribute("height", Short(drawing.Height)),
            new XAttribute("viewBox", $"0 0 {Short(drawing.Width)} {Short(drawing.Height)}"),
            new XAttribute("font-family", Fonts),
            new XElement(Svg + "title", drawing.Title),
            Draw(new PlainBar(White, new PlainPoint(0, 0), drawing.Width, drawing.Height)),
            drawing.Shapes.Select(Draw)
        );
        return $"{picture}\n";
    }

    private static XElement Draw(PlainShape shape) =>
        shape switch
        {
            PlainPath path => Path(path),
            PlainDisc disc => Shape(
                "circle",
                disc.Style,
                Length("cx", disc.Middle.X),
                Length("cy", disc.Middle.Y),
                Length("r", disc.Radius)
            ),
            PlainBar bar => Shape(
                "rect",
                bar.Style,
                Length("x", bar.Corner.X),
                Length("y", bar.Corner.Y),
                Length("width", bar.Width),
                Length("height", bar.Height)
            ),
            PlainWords text => Text(text),
            _ => throw new NotSupportedException($"{shape}"),
        };

    private static XElement Path(PlainPath path)
    {
        XElement drawn = Shape(path.IsClosed ? "polygon" : "polyline", path.Style);
        string points = string.Join(' ', path.Points.Select(point => $"{Short(point.X)},{Short(point.Y)}"));
        drawn.Add(new XAttribute("points", points));
        return drawn;
    }

    private static XElement Shape(string name, PlainStyle style, params IEnumerable<XAttribute> lengths)
    {
        var shape = new XElement(Svg + name, lengths, new XAttribute("fill", style.Fill ?? "none"));
        if (style.Stroke is { } stroke)
            shape.Add(
                new XAttribute("stroke", stroke),
                new XAttribute("stroke-width", Short(style.Width)),
                new XAttribute("stroke-linejoin", "round")
            );
        if (style.Dash.Count > 0)
            shape.Add(new XAttribute("stroke-dasharray", string.Join(' ', style.Dash.Select(Short))));
        if (style.Opacity < 1)
            shape.Add(new XAttribute("opacity", Short(style.Opacity)));
        return shape;
    }

    private static XElement Text(PlainWords text)
    {
        XElement drawn = Shape("text", text.Style, Length("x", text.Place.X), Length("y", text.Place.Y));
        drawn.Add(Letters(text.Style), new XAttribute("text-anchor", text.Style.Anchor), text.Words);
        if (text.Note.Length > 0)
        {
            PlainStyle style = PlainStyle.Text("note");
            drawn.Add(
                new XElement(
                    Svg + "tspan",
                    new XAttribute("dx", Short(PlainWords.Gap)),
                    new XAttribute("fill", style.Fill!),
                    Letters(style),
                    text.Note
                )
            );
        }
        return drawn;
    }

    private static IEnumerable<XAttribute> Letters(PlainStyle style) =>
        [
            new XAttribute("font-size", Short(style.FontSize)),
            new XAttribute("font-weight", style.IsBold ? "bold" : "normal"),
        ];

    private static XAttribute Length(string name, double pixels) => new(name, Short(pixels));

    private static string Short(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
