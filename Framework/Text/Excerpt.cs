namespace Modular.Text;

/// <summary>How much of a user's text a sentence repeats.</summary>
internal static class Excerpt
{
    private const int Longest = 60;
    private const int LongestLine = 400;

    /// <summary>The text on one line, cut after 60 characters.</summary>
    public static string Shorten(string text) =>
        string.Concat((text.Length <= Longest ? text : text[..Longest] + "…").Select(Visible));

    /// <summary>A message of foreign code on one line, cut after 400 characters.</summary>
    public static string Line(string message)
    {
        string line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestLine ? line : line[..LongestLine] + "…";
    }

    private static char Visible(char c) => char.IsControl(c) ? ' ' : c;
}
