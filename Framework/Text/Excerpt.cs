namespace Modular.Text;

/// <summary>Shortens texts that a sentence repeats from a user or from foreign code.</summary>
internal static class Excerpt
{
    private const int Longest = 60;
    private const int LongestLine = 400;

    /// <summary>Returns the text of a user on one line, cut after 60 characters.</summary>
    public static string Shorten(string text) => string.Concat(Cut(text, Longest).Select(Visible));

    /// <summary>Returns a message of foreign code on one line, cut after 400 characters.</summary>
    public static string Line(string message)
    {
        string line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Cut(line, LongestLine);
    }

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        return text[..longest] + "…";
    }

    private static char Visible(char c) => char.IsControl(c) ? ' ' : c;
}
