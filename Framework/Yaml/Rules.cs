using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Modular.Yaml;

/// <summary>
/// What DataAnnotations say about an option. On a list, range, pattern and allowed values hold for each item, lengths
/// for the list.
/// </summary>
internal sealed record Rules
{
    public static readonly Rules None = new();

    public RangeAttribute? Range { get; init; }
    public int Shortest { get; init; }
    public int Longest { get; init; } = int.MaxValue;
    public RegularExpressionAttribute? Pattern { get; init; }
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>What may be said instead of a whole number.</summary>
    public WordAttribute? Word { get; init; }

    /// <summary>Whether a time may be a bare number of seconds.</summary>
    public bool BareSeconds { get; init; }

    /// <summary>Attributes that speak for themselves.</summary>
    public IReadOnlyList<ValidationAttribute> Others { get; init; } = [];

    /// <summary>In the value's unit; a TimeSpan in seconds.</summary>
    public double Least => Bound(Range?.Minimum, double.NegativeInfinity, int.MinValue);

    public double Most => Bound(Range?.Maximum, double.PositiveInfinity, int.MaxValue);

    public Rules ForItems => this with { Shortest = 0, Longest = int.MaxValue, Others = [] };

    public static Rules FromAttributes(PropertyInfo property)
    {
        var bare = new Rules
        {
            Word = property.GetCustomAttribute<WordAttribute>(),
            BareSeconds = property.IsDefined(typeof(BareSecondsAttribute)),
        };
        return property.GetCustomAttributes<ValidationAttribute>().Aggregate(bare, With);
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

    public bool Holds(double value) =>
        (Range?.MinimumIsExclusive is true ? value > Least : value >= Least)
        && (Range?.MaximumIsExclusive is true ? value < Most : value <= Most);

    public bool Holds(string text) =>
        (Pattern is null || Pattern.IsValid(text)) && (Allowed.Count == 0 || Allowed.Contains(text));

    public bool HoldsLength(int length) => length >= Shortest && length <= Longest;

    // The ends of int, double and their like mean that there is no bound.
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
