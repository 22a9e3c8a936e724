using System.Text.RegularExpressions;

namespace Modular.Text;

/// <summary>
/// What a doc comment says besides its meaning, by the habits of plugin authors: the unit ends the first sentence, and
/// a source is cited or the word "assumed" stands.
/// </summary>
internal static partial class DocCommentFacts
{
    public const string Assumed = "assumed";

    private static readonly HashSet<string> Words =
    [
        "s",
        "ms",
        "us",
        "ns",
        "second",
        "seconds",
        "minutes",
        "hours",
        "days",
        "years",
        "m",
        "um",
        "nm",
        "metre",
        "metres",
        "K",
        "kelvin",
        "V",
        "mV",
        "volt",
        "volts",
        "A",
        "mA",
        "uA",
        "nA",
        "ampere",
        "amperes",
        "ohm",
        "ohms",
        "kohm",
        "Mohm",
        "S",
        "mS",
        "uS",
        "nS",
        "siemens",
        "J",
        "pJ",
        "fJ",
        "joule",
        "joules",
        "W",
        "watt",
        "watts",
        "Hz",
        "hertz",
        "F",
        "pF",
        "fF",
        "farad",
        "farads",
        "eV",
        "dB",
        "percent",
        "%",
        "points",
        "bit",
        "bits",
        "pulse",
        "pulses",
        "epoch",
        "epochs",
        "sample",
        "samples",
        "decade",
        "per",
        "square",
    ];

    /// <summary>
    /// "siemens" of "The least conductance, siemens. Assumed."; null where the first sentence does not end in a unit.
    /// </summary>
    public static string? Unit(string? text)
    {
        string first = FirstSentence().Match(text ?? "").Value;
        string[] ends = [.. new[] { ", ", " in ", " (" }.Select(lead => After(first, lead))];
        return ends.Select((end, i) => i == 2 ? end.TrimEnd(')') : end)
            .FirstOrDefault(end => end.Length > 0 && end.Split(' ').All(IsUnit));
    }

    /// <summary>What the text cites; "assumed" where it says so; null where it says nothing.</summary>
    public static string? Source(string? text)
    {
        IEnumerable<string> cited = Citation().Matches(text ?? "").Select(match => match.Value);
        string all = string.Join(", ", IsAssumed(text) ? cited.Append(Assumed) : cited);
        return all.Length == 0 ? null : all;
    }

    public static bool IsAssumed(string? text) => AssumedWord().IsMatch(text ?? "");

    private static string After(string sentence, string lead) =>
        sentence.LastIndexOf(lead, StringComparison.Ordinal) is >= 0 and int at ? sentence[(at + lead.Length)..] : "";

    private static bool IsUnit(string word) => Words.Contains(word) || Logarithm().IsMatch(word);

    [GeneratedRegex(@"^.*?(?=[.;:](\s|$)|$)", RegexOptions.Singleline)]
    private static partial Regex FirstSentence();

    [GeneratedRegex(@"^(ln|log10|log2)\([A-Za-z]\w*\)$")]
    private static partial Regex Logarithm();

    [GeneratedRegex(
        @"arXiv:[0-9]{4}\.[0-9]{4,5}( \[[^\]]{1,40}\])?|(doi:|https://doi\.org/)?10\.[0-9]{4,9}/[^\s,;]*[\w)]"
    )]
    private static partial Regex Citation();

    [GeneratedRegex(@"\bassumed\b", RegexOptions.IgnoreCase)]
    private static partial Regex AssumedWord();
}
