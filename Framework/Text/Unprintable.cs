namespace Modular.Text;

/// <summary>
/// Characters that YAML forbids (1.2, section 5.1) and that the parser would take for the end of the text or for
/// something else.
/// </summary>
internal static class Unprintable
{
    /// <summary>Index of the first one.</summary>
    public static int? Find(string text)
    {
        for (int i = 0; i < text.Length; i++)
            if (Is(text[i]) || IsLoneSurrogate(text, i))
                return i;
        return null;
    }

    public static string Sentence(char c) =>
        $"character U+{(int)c:X4} is used; expected text. Remove it, or write it as an escape in double quotes.";

    public static bool Is(char c) =>
        c
            is < ' '
                and not ('\t' or '\n' or '\r')
                or (>= '\u007F' and < '\u00A0' and not '\u0085')
                or '\uFEFF'
                or '\uFFFE'
                or '\uFFFF';

    public static bool IsLoneSurrogate(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
            : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}
