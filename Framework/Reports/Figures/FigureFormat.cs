namespace Modular.Reports.Figures;

/// <summary>The file formats of figures.</summary>
internal enum FigureFormat
{
    Svg,
    Png,
    Pdf,
}
