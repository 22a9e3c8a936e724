using System.Text;
using System.Text.RegularExpressions;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>Which texts YAML takes without quotes, and the quotes for the others.</summary>
internal static partial class PlainText
{
    /// <summary>Whether the text, unquoted, reads back as itself.</summary>
    public static bool Is(string text) =>
        text == "" || (Plain().IsMatch(text) && !text.Contains(": ") && !text.Contains(" #"));

    /// <summary>Whether the text, unquoted, would be a number, a truth value or null.</summary>
    public static bool LooksTyped(string text) =>
        text is "true" or "false" || new Scalar("", text, false).IsNull || Numeric().IsMatch(text);

    /// <summary>In double quotes, with escapes for all that is not plainly visible.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        for (int i = 0; i < text.Length; i++)
            quoted.Append(Escape(text, i));
        return quoted.Append('"').ToString();
    }

    private static string Escape(string text, int i) =>
        text[i] switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\t' => "\\t",
            char c when char.IsControl(c) || c is '\u2028' or '\u2029' || Unprintable.Is(c) => $"\\u{(int)c:X4}",
            _ when Unprintable.IsLoneSurrogate(text, i) => "\\uFFFD",
            char c => c.ToString(),
        };

    // Visible characters; the first no indicator, or - ? : before another visible one; no space at the ends; no colon
    // at the end.
    [GeneratedRegex(
        """^([^\s\p{C}\u2028\u2029,\[\]{}#&*!|>'"%@`?:-]|[?:-](?=[^\s\p{C}\p{Z}]))([^\t\n\r\u0085\u2028\u2029\p{Cc}\uFEFF\uFFFE\uFFFF\p{Z}]| )*(?<![ :])$(?!\n)"""
    )]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[+-]?(\.?[0-9]|\.(inf|Inf|INF|nan|NaN|NAN)$)")]
    private static partial Regex Numeric();
}
