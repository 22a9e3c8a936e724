using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Modular.Yaml;

/// <summary>
/// The limits that DataAnnotations attributes set for an option. On a list, range, pattern and allowed values hold for
/// each item, lengths for the list.
/// </summary>
internal sealed record Rules
{
    /// <summary>The rules that set no limits.</summary>
    public static readonly Rules None = new();

    /// <summary>The range of a number, or of a time in seconds.</summary>
    public RangeAttribute? Range { get; init; }

    /// <summary>The least number of characters of a text, of items of a list, or of entries of a map.</summary>
    public int Shortest { get; init; }

    /// <summary>The greatest number of characters of a text, of items of a list, or of entries of a map.</summary>
    public int Longest { get; init; } = int.MaxValue;

    /// <summary>The pattern that a text must match.</summary>
    public RegularExpressionAttribute? Pattern { get; init; }

    /// <summary>The texts that are allowed; empty where any text is.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The word that may stand in place of a number.</summary>
    public WordAttribute? Word { get; init; }

    /// <summary>The word that may stand in place of a map.</summary>
    public ShorthandAttribute? Shorthand { get; init; }

    /// <summary>Whether a time may be a bare number of seconds.</summary>
    public bool BareSeconds { get; init; }

    /// <summary>Attributes that check and describe a value themselves.</summary>
    public IReadOnlyList<ValidationAttribute> Others { get; init; } = [];

    /// <summary>
    /// The lower end of the range in the value's unit, a time in seconds; -infinity where there is none.
    /// </summary>
    public double Least => Bound(Range?.Minimum, double.NegativeInfinity, int.MinValue);

    /// <summary>
    /// The upper end of the range in the value's unit, a time in seconds; infinity where there is none.
    /// </summary>
    public double Most => Bound(Range?.Maximum, double.PositiveInfinity, int.MaxValue);

    /// <summary>Whether a value must be above <see cref="Least"/>, not just equal to it.</summary>
    public bool IsAboveLeast => Range?.MinimumIsExclusive is true;

    /// <summary>Whether a value must be below <see cref="Most"/>, not just equal to it.</summary>
    public bool IsBelowMost => Range?.MaximumIsExclusive is true;

    /// <summary>The limits that hold for each item of a list or value of a map.</summary>
    public Rules ForItems => this with { Shortest = 0, Longest = int.MaxValue, Others = [] };

    /// <summary>Reads the limits from the attributes of a property.</summary>
    public static Rules FromAttributes(PropertyInfo property)
    {
        var rules = new Rules
        {
            Word = property.GetCustomAttribute<WordAttribute>(),
            Shorthand = property.GetCustomAttribute<ShorthandAttribute>(),
            BareSeconds = property.IsDefined(typeof(BareSecondsAttribute)),
        };
        return property.GetCustomAttributes<ValidationAttribute>().Aggregate(rules, With);
    }

    private static Rules With(Rules rules, ValidationAttribute attribute) =>
        attribute switch
        {
            RangeAttribute range => rules with { Range = range },
            LengthAttribute length => rules with { Shortest = length.MinimumLength, Longest = length.MaximumLength },
            StringLengthAttribute length => rules with
            {
                Shortest = length.MinimumLength,
                Longest = length.MaximumLength,
            },
            MinLengthAttribute length => rules with { Shortest = length.Length },
            MaxLengthAttribute { Length: >= 0 } length => rules with { Longest = length.Length },
            RegularExpressionAttribute pattern => rules with { Pattern = pattern },
            AllowedValuesAttribute allowed => rules with { Allowed = [.. allowed.Values.Select(value => $"{value}")] },
            RequiredAttribute => rules,
            _ => rules with { Others = [.. rules.Others, attribute] },
        };

    /// <summary>Tells whether a number, or a time in seconds, lies in the range.</summary>
    public bool Holds(double value)
    {
        bool isWithin = value >= Least && value <= Most;
        bool isExcludedEnd = IsAboveLeast && value == Least || IsBelowMost && value == Most;
        return isWithin && !isExcludedEnd;
    }

    /// <summary>
    /// Tells whether a text matches the pattern and is one of those allowed. .NET's own attribute lets every empty text
    /// pass.
    /// </summary>
    public bool Holds(string text) =>
        (Pattern is null || Matches(Pattern, text)) && (Allowed.Count == 0 || Allowed.Contains(text));

    private static bool Matches(RegularExpressionAttribute pattern, string text)
    {
        if (text.Length == 0)
            return Regex.IsMatch("", $@"\A(?:{pattern.Pattern})\z");
        return pattern.IsValid(text);
    }

    /// <summary>Tells whether a text, a list or a map has an allowed length.</summary>
    public bool HoldsLength(int length) => length >= Shortest && length <= Longest;

    // The ends of int and double, written as a bound, mean that there is no bound.
    private static double Bound(object? bound, double none, int end) =>
        bound switch
        {
            null or double.MinValue or double.MaxValue => none,
            int whole when whole == end => none,
            string text when double.TryParse(text, CultureInfo.InvariantCulture, out double number) => number,
            string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan time) =>
                time.TotalSeconds,
            IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
            _ => none,
        };
}
