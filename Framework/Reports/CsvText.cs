using System.Text;

namespace Modular.Reports;

/// <summary>Reads and writes tables as comma-separated text (RFC 4180) with a header line.</summary>
internal static class CsvText
{
    /// <summary>The text of a header and its rows.</summary>
    public static string Write(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (IEnumerable<string> row in rows.Prepend(header))
            text.Append(string.Join(',', row.Select(field => Field(Printable.Field(field))))).Append('\n');
        return text.ToString();
    }

    /// <summary>The rows in the text that <see cref="Write"/> wrote, including the header.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        for (int at = 0; at < text.Length; )
        {
            row.Add(Field(text, ref at));
            if (at < text.Length && text[at++] == ',')
                continue;
            rows.Add(row);
            row = [];
        }
        return rows;
    }

    private static string Field(string text)
    {
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
            return text;
        return $"\"{text.Replace("\"", "\"\"")}\"";
    }

    /// <summary>
    /// Reads a field, and leaves <paramref name="at"/> on the comma or the end of the line that follows.
    /// </summary>
    private static string Field(string text, ref int at)
    {
        if (text[at] != '"')
        {
            int start = at;
            int length = text.AsSpan(start).IndexOfAny(',', '\n');
            at = length < 0 ? text.Length : start + length;
            return text[start..at];
        }
        var field = new StringBuilder();
        for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
        {
            if (text[at] == '"')
                at++;
            field.Append(text[at]);
        }
        at++;
        return field.ToString();
    }
}
