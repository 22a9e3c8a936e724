using System.Xml.Linq;
using Modular.Files;

namespace Modular.Reports.Figures;

/// <summary>
/// Writes the figures of a page as files for talks and papers, each with its numbers as CSV beside it.
/// </summary>
internal static class FigureFiles
{
    /// <summary>The name of the folder of figures in a folder of results.</summary>
    public const string Folder = "figures";

    /// <summary>Writes all figures of a page. Returns the names of their files without ending.</summary>
    /// <param name="folder">The folder with the results.</param>
    /// <param name="page">The page, as a tree.</param>
    /// <param name="format">The format of the pictures.</param>
    public static IReadOnlyList<string> Write(string folder, XElement page, FigureFormat format)
    {
        IReadOnlyList<PageFigure> figures = PageFigure.FindAll(page);
        FigureFont? font = format == FigureFormat.Svg ? null : FigureFont.Find();
        Directory.CreateDirectory(Path.Combine(folder, Folder));
        foreach (PageFigure figure in figures)
        {
            PlainDrawing drawing = PlainDrawing.Create(figure);
            string path = Path.Combine(folder, Folder, figure.Name);
            AtomicFile.Write(path + ".csv", figure.Numbers.Csv);
            if (format == FigureFormat.Svg)
                AtomicFile.Write(path + ".svg", SvgFigure.Write(drawing));
            else if (format == FigureFormat.Png)
                AtomicFile.Write(path + ".png", stream => stream.Write(new SkiaFigure(drawing, font!).ToPng()));
            else
                AtomicFile.Write(path + ".pdf", stream => stream.Write(new SkiaFigure(drawing, font!).ToPdf()));
        }
        return [.. figures.Select(figure => figure.Name)];
    }
}
