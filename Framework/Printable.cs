using System.Globalization;

namespace Modular;

/// <summary>
/// Texts of users and plugins as they may stand on a terminal, in Markdown and in a table: nothing in them acts.
/// </summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// A text without the characters that steer a terminal or turn the direction of writing; line ends and tabs stay.
    /// </summary>
    public static string Plain(string text)
    {
        string lines = text.Replace(Environment.NewLine, "\n");
        if (lines.Any(Acts))
            return string.Concat(lines.Select(c => Acts(c) ? Replacement : c));
        return text;
    }

    /// <summary>A text in Markdown: what would begin a tag or a comment of HTML is a mere sign.</summary>
    public static string Markdown(string text)
    {
        string plain = Plain(text);
        if (!plain.Contains('<'))
            return plain;
        return string.Concat(plain.Select((c, i) => c == '<' && BeginsTag(plain, i + 1) ? "&lt;" : $"{c}"));
    }

    /// <summary>
    /// A field of a table that spreadsheets open: a text that they would take for a formula is quoted.
    /// </summary>
    public static string Field(string text)
    {
        if (text.Length == 0 || text[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r'))
            return text;
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return isNumber ? text : $"'{text}";
    }

    private static bool BeginsTag(string text, int i) =>
        i < text.Length && (char.IsAsciiLetter(text[i]) || text[i] is '/' or '!' or '?');

    private static bool Acts(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t'))
        || c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
