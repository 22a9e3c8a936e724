using SkiaSharp;

namespace Modular.Reports.Figures;

/// <summary>
/// The font of PNG and PDF figures: a sans-serif font on this machine. Skia for Linux does not know the fonts of the
/// system, so their files are searched for.
/// </summary>
internal sealed class FigureFont
{
    private static readonly string[] Families = ["Inter", "Helvetica", "Arial", "Segoe UI"];

    /// <summary>The file names of fonts, regular and bold, the best font first.</summary>
    private static readonly string[][] Files =
    [
        ["Inter-Regular", "Inter-Bold"],
        ["LiberationSans-Regular", "LiberationSans-Bold"],
        ["DejaVuSans", "DejaVuSans-Bold"],
        ["NotoSans-Regular", "NotoSans-Bold"],
    ];

    private readonly SKTypeface regular;
    private readonly SKTypeface bold;

    private FigureFont(SKTypeface regular, SKTypeface bold)
    {
        this.regular = regular;
        this.bold = bold;
    }

    /// <summary>Finds the best font on this machine.</summary>
    /// <exception cref="InputException">This machine has none of the fonts.</exception>
    public static FigureFont Find() =>
        FromSystem()
        ?? FromFiles()
        ?? throw new InputException([
            "modular report --figures: this machine has no font for letters in PNG and PDF; expected one below "
                + $"{string.Join(" or ", Folders())}. Install one, such as Debian's fonts-dejavu-core, or give '--figures svg'.",
        ]);

    /// <summary>Returns the font in the size and weight of a style.</summary>
    public SKFont Letters(PlainStyle style) =>
        new(style.IsBold ? bold : regular, (float)style.FontSize) { Subpixel = true, Edging = SKFontEdging.Antialias };

    private static FigureFont? FromSystem()
    {
        foreach (string family in Families)
            if (SKFontManager.Default.MatchFamily(family) is { } regular && regular.FamilyName == family)
                return new FigureFont(regular, SKFontManager.Default.MatchFamily(family, SKFontStyle.Bold) ?? regular);
        return null;
    }

    private static FigureFont? FromFiles()
    {
        string[] all = [.. Folders().Where(Directory.Exists).SelectMany(FontFiles)];
        foreach (string[] pair in Files)
            if (Find(all, pair[0]) is { } regular)
                return new FigureFont(regular, Find(all, pair[1]) ?? regular);
        if (all.Select(file => SKTypeface.FromFile(file)).FirstOrDefault(face => face is not null) is { } any)
            return new FigureFont(any, any);
        return null;
    }

    private static SKTypeface? Find(IEnumerable<string> files, string name)
    {
        if (files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == name) is { } path)
            return SKTypeface.FromFile(path);
        return null;
    }

    private static IEnumerable<string> FontFiles(string folder) =>
        Directory
            .EnumerateFiles(
                folder,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }
            )
            .Where(file => Path.GetExtension(file) is ".ttf" or ".otf")
            .Order(StringComparer.Ordinal);

    private static string[] Folders()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return
        [
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            Path.Combine(home, ".fonts"),
            Path.Combine(home, ".local", "share", "fonts"),
        ];
    }
}
