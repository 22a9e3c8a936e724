using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Modular.Files;

/// <summary>
/// The last property of a JSON file: a hash of all that stands before it. It shows that somebody, or a broken disk,
/// changed the file; it keeps nobody from making another seal.
/// </summary>
internal static partial class Seal
{
    /// <summary>Returns an indented JSON object with its seal.</summary>
    public static string Add(string json)
    {
        string end = Environment.NewLine;
        string body = json[..^(end.Length + 1)];
        return $"{body},{end}  \"seal\": \"{Hash(json)}\"{end}}}";
    }

    /// <summary>Takes the seal off a text.</summary>
    public static SealedText Split(string text)
    {
        Match form = Form().Match(text);
        if (!form.Success)
            return new SealedText(text, Holds: null);
        string content = form.Groups["body"].Value + form.Groups["close"].Value;
        return new SealedText(content, form.Groups["hash"].Value == Hash(content));
    }

    private static string Hash(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    [GeneratedRegex(
        """\A(?<body>.*),\r?\n  "seal": "(?<hash>[0-9a-f]{64})"(?<close>\r?\n\})\z""",
        RegexOptions.Singleline
    )]
    private static partial Regex Form();
}
