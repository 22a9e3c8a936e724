namespace Modular.Reports.Html;

/// <summary>
/// Places the note of a chart's row: behind the row's name where both fit on a narrow page, else on lines below it.
/// Texts in a drawing do not wrap by themselves.
/// </summary>
internal static class RowNote
{
    /// <summary>The width for texts on a page that is 400 pixels wide, pixels.</summary>
    private const double Width = 315;

    /// <summary>
    /// The mean width of a letter, pixels, in the font of names (15 pixels, bold) and of notes (13 pixels).
    /// </summary>
    private const double NameLetter = 9.5;
    private const double NoteLetter = 6.6;

    /// <summary>The lines of the note below the name; empty where the note fits behind it.</summary>
    public static IReadOnlyList<string> LinesBelow(string name, string note)
    {
        bool fitsBehind = name.Length * NameLetter + note.Length * NoteLetter <= Width;
        return fitsBehind ? [] : Wrap(note, (int)(Width / NoteLetter));
    }

    /// <summary>Breaks a text between words; a longer word has a line of its own.</summary>
    private static List<string> Wrap(string text, int most)
    {
        List<string> lines = [];
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= most)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        return lines;
    }
}
