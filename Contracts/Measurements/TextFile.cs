using System.Text;

namespace Modular.Measurements;

/// <summary>
/// Reads a text file: tabs, semicolons, bars, commas or spaces separate its fields, whichever most lines have. Lines
/// that begin with #, % or // are comments; the last one before the numbers may be the header.
/// </summary>
internal static class TextFile
{
    private const int SampleLines = 200;

    private static readonly string[] Comments = ["#", "%", "//"];

    /// <summary>Reads a file; an InvalidDataException where it is no text.</summary>
    public static CellGrid Read(FileInfo file)
    {
        string[] all = ReadLines(file);
        char separator = FindSeparator(all);
        List<GridLine> lines = [];
        GridLine? comment = null;
        for (int i = 0; i < all.Length; i++)
        {
            string text = all[i];
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (Marker(text) is not { } marker)
                lines.Add(new GridLine(i + 1, Split(text, separator), text));
            else if (lines.Count == 0)
                comment = Uncommented(i + 1, text, marker, separator);
        }
        if (comment is not null && lines.Count > 0 && IsHeaderOf(comment, lines[0]))
            lines.Insert(0, comment);
        return new CellGrid(file.Name, lines, Words(separator));
    }

    private static string? Marker(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        foreach (string comment in Comments)
            if (start.StartsWith(comment, StringComparison.Ordinal))
                return comment;
        return null;
    }

    private static string[] ReadLines(FileInfo file)
    {
        string text;
        try
        {
            text = File.ReadAllText(file.FullName, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            text = File.ReadAllText(file.FullName, Encoding.Latin1);
        }
        if (text.Contains('\0'))
            throw new InvalidDataException(
                $"{file.Name}: is no text and no workbook; a file of measurements was expected. Export it as CSV or .xlsx."
            );
        return text.ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>The separator that at least half of the first lines contain; commas come after the others.</summary>
    private static char FindSeparator(string[] lines)
    {
        string[] sample =
        [
            .. lines
                .Where(line => !string.IsNullOrWhiteSpace(line) && Marker(line) is null)
                .Take(SampleLines)
                .Select(line => line.Trim(' ')),
        ];
        foreach (char candidate in "\t;|, ")
            if (sample.Length > 0 && 2 * sample.Count(line => Separates(line, candidate)) >= sample.Length)
                return candidate;
        return ',';
    }

    /// <summary>
    /// Whether a line has a separator. A comma between two numbers that a space parts is a decimal sign.
    /// </summary>
    private static bool Separates(string line, char separator)
    {
        if (!line.Contains(separator))
            return false;
        return separator != ',' || line.Contains('"') || !line.Split(',').Any(HoldsTwoNumbers);
    }

    private static bool HoldsTwoNumbers(string field)
    {
        string[] parts = field.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => !double.IsNaN(CellNumber.Parse(part)));
    }

    private static string[] Split(string line, char separator)
    {
        if (separator == ' ')
            return SplitAtSpaces(line);
        string[] fields = line.Contains('"') ? SplitQuoted(line, separator) : line.Split(separator);
        for (int i = 0; i < fields.Length; i++)
            fields[i] = fields[i].Trim().Trim('"').Trim();
        return fields;
    }

    /// <summary>A unit in brackets belongs to the word before it.</summary>
    private static string[] SplitAtSpaces(string line)
    {
        var fields = new List<string>();
        foreach (string field in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (field[0] is '(' or '[' && fields.Count > 0)
                fields[^1] += " " + field;
            else
                fields.Add(field.Trim('"'));
        return [.. fields];
    }

    private static string[] SplitQuoted(string line, char separator)
    {
        var fields = new List<string>();
        int start = 0;
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
                quoted = !quoted;
            if (quoted || line[i] != separator)
                continue;
            fields.Add(line[start..i]);
            start = i + 1;
        }
        fields.Add(line[start..]);
        if (quoted)
            return line.Split(separator);
        return [.. fields];
    }

    private static GridLine Uncommented(int number, string text, string marker, char separator)
    {
        string content = text.TrimStart()[marker.Length..];
        return new GridLine(number, Split(content, separator), content);
    }

    /// <summary>Whether a comment is the header of the numbers below: as many fields, and known words.</summary>
    private static bool IsHeaderOf(GridLine comment, GridLine first) =>
        first.HasNumber
        && !comment.HasNumber
        && comment.Cells.Length > 1
        && comment.Cells.Length == first.Cells.Length
        && comment.Cells.Any(cell => Heading.Parse(cell).Role != ColumnRole.Unknown);

    private static string Words(char separator) =>
        separator switch
        {
            '\t' => "Tabs separate the fields",
            ';' => "Semicolons separate the fields",
            '|' => "Bars separate the fields",
            ' ' => "Spaces separate the fields",
            _ => "Commas separate the fields",
        };
}
