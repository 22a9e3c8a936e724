namespace Modular.Text;

/// <summary>
/// Finds characters that YAML forbids (1.2, section 5.1). The parser would read them as the end of the text or as
/// another character.
/// </summary>
internal static class Unprintable
{
    /// <summary>Returns the index of the first forbidden character; null where there is none.</summary>
    public static int? Find(string text)
    {
        for (int i = 0; i < text.Length; i++)
            if (Is(text[i]) || IsLoneSurrogate(text, i))
                return i;
        return null;
    }

    /// <summary>The sentence for a text with a forbidden character.</summary>
    public static string Sentence(char c) =>
        $"character U+{(int)c:X4} is used; expected text. Remove it, or write it as an escape in double quotes.";

    /// <summary>Tells whether YAML forbids a character; surrogates are judged in pairs.</summary>
    public static bool Is(char c) =>
        c
            is < ' '
                and not ('\t' or '\n' or '\r')
                or (>= '\u007F' and < '\u00A0' and not '\u0085')
                or '\uFEFF'
                or '\uFFFE'
                or '\uFFFF';

    /// <summary>Tells whether a character is half of a surrogate pair without its other half.</summary>
    public static bool IsLoneSurrogate(string text, int i)
    {
        if (char.IsHighSurrogate(text[i]))
            return i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]);
        if (char.IsLowSurrogate(text[i]))
            return i == 0 || !char.IsHighSurrogate(text[i - 1]);
        return false;
    }
}
