using SkiaSharp;

namespace Modular.Reports.Figures;

/// <summary>Draws a figure with Skia: as a pixel image (PNG), or as vector graphics (PDF).</summary>
internal sealed class SkiaFigure(PlainDrawing drawing, FigureFont font)
{
    /// <summary>The pixels of the PNG for each pixel of the drawing: about 300 for a printed inch.</summary>
    private const int Density = 3;

    /// <summary>The printed points for each pixel of the drawing.</summary>
    private const float Point = 0.75f;

    /// <summary>Returns the bytes of a PNG file.</summary>
    public byte[] ToPng()
    {
        var size = new SKImageInfo((int)(Density * drawing.Width), (int)(Density * drawing.Height));
        using SKSurface surface = SKSurface.Create(size);
        surface.Canvas.Scale(Density);
        Draw(surface.Canvas);
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }

    /// <summary>Returns the bytes of a PDF file with one page of the size of the figure.</summary>
    public byte[] ToPdf()
    {
        using var stream = new MemoryStream();
        using (SKDocument document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = drawing.Title }))
        {
            SKCanvas page = document.BeginPage(Point * (float)drawing.Width, Point * (float)drawing.Height);
            page.Scale(Point);
            Draw(page);
            document.EndPage();
            document.Close();
        }
        return stream.ToArray();
    }

    private void Draw(SKCanvas canvas)
    {
        canvas.Clear(SKColors.White);
        foreach (PlainShape shape in drawing.Shapes)
            if (shape is PlainWords text)
                Write(canvas, text);
            else
                Paint(canvas, shape);
    }

    private static void Paint(SKCanvas canvas, PlainShape shape)
    {
        using SKPath path = Path(shape);
        if (shape.Style.Fill is { } fill)
        {
            using SKPaint inside = Colour(fill, shape.Style.Opacity);
            canvas.DrawPath(path, inside);
        }
        if (shape.Style.Stroke is { } stroke)
        {
            using SKPaint line = Colour(stroke, shape.Style.Opacity);
            using SKPathEffect? dashes = Dashes(shape.Style.Dash);
            line.IsStroke = true;
            line.StrokeWidth = (float)shape.Style.Width;
            line.StrokeJoin = SKStrokeJoin.Round;
            line.PathEffect = dashes;
            canvas.DrawPath(path, line);
        }
    }

    private static SKPath Path(PlainShape shape)
    {
        var path = new SKPath();
        switch (shape)
        {
            case PlainPath line:
                path.AddPoly([.. line.Points.Select(Place)], line.IsClosed);
                break;
            case PlainDisc disc:
                path.AddCircle((float)disc.Middle.X, (float)disc.Middle.Y, (float)disc.Radius);
                break;
            case PlainBar bar:
                SKPoint corner = Place(bar.Corner);
                path.AddRect(SKRect.Create(corner.X, corner.Y, (float)bar.Width, (float)bar.Height));
                break;
        }
        return path;
    }

    private void Write(SKCanvas canvas, PlainWords text)
    {
        using SKFont letters = font.Letters(text.Style);
        using SKPaint ink = Colour(text.Style.Fill!, 1);
        SKPoint place = Place(text.Place);
        SKTextAlign align = text.Style.Anchor switch
        {
            "middle" => SKTextAlign.Center,
            "end" => SKTextAlign.Right,
            _ => SKTextAlign.Left,
        };
        canvas.DrawText(text.Words, place, align, letters, ink);
        if (text.Note.Length == 0)
            return;
        PlainStyle style = PlainStyle.Text("note");
        using SKFont small = font.Letters(style);
        using SKPaint quiet = Colour(style.Fill!, 1);
        float x = place.X + letters.MeasureText(text.Words) + (float)PlainWords.Gap;
        canvas.DrawText(text.Note, new SKPoint(x, place.Y), SKTextAlign.Left, small, quiet);
    }

    private static SKPaint Colour(string colour, double opacity) =>
        new() { IsAntialias = true, Color = SKColor.Parse(colour).WithAlpha((byte)Math.Round(255 * opacity)) };

    private static SKPathEffect? Dashes(IReadOnlyList<double> lengths)
    {
        if (lengths.Count == 0)
            return null;
        return SKPathEffect.CreateDash([.. lengths.Select(length => (float)length)], phase: 0);
    }

    private static SKPoint Place(PlainPoint point) => new((float)point.X, (float)point.Y);
}
