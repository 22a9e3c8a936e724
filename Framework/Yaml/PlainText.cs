using System.Text;
using System.Text.RegularExpressions;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>Tells which texts YAML takes without quotes, and quotes the others.</summary>
internal static partial class PlainText
{
    /// <summary>Tells whether the text, unquoted, reads back as itself.</summary>
    public static bool Is(string text) =>
        text == "" || (Plain().IsMatch(text) && !text.Contains(": ") && !text.Contains(" #"));

    /// <summary>Tells whether the text, unquoted, would be a number, a truth value or null.</summary>
    public static bool LooksTyped(string text) =>
        text is "true" or "false" || new Scalar("", text, false).IsNull || Numeric().IsMatch(text);

    /// <summary>Puts the text in double quotes and escapes characters that are not plainly visible.</summary>
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

    // Visible characters. The first is no indicator, or one of - ? : before another visible character. There is no
    // space at the ends and no colon at the end.
    private const string First = """([^\s\p{C}\u2028\u2029,\[\]{}#&*!|>'"%@`?:-]|[?:-](?=[^\s\p{C}\p{Z}]))""";
    private const string Others = @"([^\t\n\r\u0085\u2028\u2029\p{Cc}\uFEFF\uFFFE\uFFFF\p{Z}]| )*";

    [GeneratedRegex("^" + First + Others + @"(?<![ :])$(?!\n)")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[+-]?(\.?[0-9]|\.(inf|Inf|INF|nan|NaN|NAN)$)")]
    private static partial Regex Numeric();
}
