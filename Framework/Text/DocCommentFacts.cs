using System.Text.RegularExpressions;

namespace Modular.Text;

/// <summary>
/// Reads unit and source from a doc comment, by the conventions of plugin authors: the unit ends the first sentence,
/// and a source is cited, or the comment says "assumed".
/// </summary>
internal static partial class DocCommentFacts
{
    /// <summary>The word for a value without a source.</summary>
    public const string Assumed = "assumed";

    private static readonly HashSet<string> UnitWords =
    [
        .. "s ms us ns second seconds minutes hours days years".Split(' '),
        .. "m um nm metre metres".Split(' '),
        .. "K kelvin".Split(' '),
        .. "V mV volt volts".Split(' '),
        .. "A mA uA nA ampere amperes".Split(' '),
        .. "ohm ohms kohm Mohm".Split(' '),
        .. "S mS uS nS siemens".Split(' '),
        .. "J pJ fJ joule joules eV".Split(' '),
        .. "W watt watts".Split(' '),
        .. "Hz hertz".Split(' '),
        .. "F pF fF farad farads".Split(' '),
        .. "dB percent % points decade".Split(' '),
        .. "bit bits pulse pulses epoch epochs sample samples".Split(' '),
        .. "per square".Split(' '),
    ];

    /// <summary>
    /// Returns the unit that ends the first sentence: "siemens" for "The least conductance, siemens. Assumed.". Null
    /// where there is none.
    /// </summary>
    public static string? Unit(string? text)
    {
        string first = FirstSentence().Match(text ?? "").Value;
        string[] ends = [After(first, ", "), After(first, " in "), After(first, " (").TrimEnd(')')];
        return ends.FirstOrDefault(end => end.Length > 0 && end.Split(' ').All(IsUnit));
    }

    /// <summary>
    /// Returns the sources that the text cites, such as "measured, lot 7" for "Measured, lot 7.", and "assumed" where
    /// it says so; null where it names none.
    /// </summary>
    public static string? Source(string? text)
    {
        List<string> sources = [.. Citation().Matches(text ?? "").Select(match => match.Value)];
        sources.AddRange(Measured().Matches(text ?? "").Select(match => "m" + match.Value[1..]));
        if (IsAssumed(text))
            sources.Add(Assumed);
        if (sources.Count == 0)
            return null;
        return string.Join(", ", sources);
    }

    /// <summary>Tells whether the text says that a value is assumed.</summary>
    public static bool IsAssumed(string? text) => AssumedWord().IsMatch(text ?? "");

    private static string After(string sentence, string lead)
    {
        int start = sentence.LastIndexOf(lead, StringComparison.Ordinal);
        if (start < 0)
            return "";
        return sentence[(start + lead.Length)..];
    }

    private static bool IsUnit(string word) => UnitWords.Contains(word) || Logarithm().IsMatch(word);

    [GeneratedRegex(@"^.*?(?=[.;:](\s|$)|$)", RegexOptions.Singleline)]
    private static partial Regex FirstSentence();

    [GeneratedRegex(@"^(ln|log10|log2)\([A-Za-z]\w*\)$")]
    private static partial Regex Logarithm();

    [GeneratedRegex(
        @"arXiv:[0-9]{4}\.[0-9]{4,5}( \[[^\]]{1,40}\])?|(doi:|https://doi\.org/)?10\.[0-9]{4,9}/[^\s,;]*[\w)]( \[[^\]]{1,40}\])?"
    )]
    private static partial Regex Citation();

    [GeneratedRegex(@"(?<=^|[.;:] )Measured(, [^.;]{1,60})?(?=[.;]|$)")]
    private static partial Regex Measured();

    [GeneratedRegex(@"\bassumed\b", RegexOptions.IgnoreCase)]
    private static partial Regex AssumedWord();
}
