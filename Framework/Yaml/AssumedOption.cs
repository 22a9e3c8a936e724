using System.Globalization;
using System.Reflection;
using Modular.Contracts;

namespace Modular.Yaml;

/// <summary>A number among the options of a part that its author assumed, with its plausible range.</summary>
/// <param name="Path">The keys that lead to the option, from the options of the part: ["circuit", "threshold"].</param>
/// <param name="Value">The value that was assumed, in the unit of the option.</param>
/// <param name="Low">The least plausible value, in the unit of the option.</param>
/// <param name="High">The greatest plausible value, in the unit of the option.</param>
internal sealed record AssumedOption(IReadOnlyList<string> Path, double Value, double Low, double High)
{
    private const int MaximumDepth = 8;

    /// <summary>The path as it is written: "circuit.threshold".</summary>
    public string Key => string.Join('.', Path);

    /// <summary>
    /// The assumed numbers of a record of options that stand at their defaults. A number that a scenario set to another
    /// value is no assumption of the author any more.
    /// </summary>
    public static IReadOnlyList<AssumedOption> List(object options) =>
        [.. List(options, Option.Defaults(options.GetType()), [])];

    private static IEnumerable<AssumedOption> List(object options, object defaults, IReadOnlyList<string> path)
    {
        foreach (Option option in Option.FromRecord(options.GetType()))
        {
            object? value = option.Property.GetValue(options);
            object? usual = option.Property.GetValue(defaults);
            string[] place = [.. path, option.Key];
            if (option.Property.GetCustomAttribute<AssumedAttribute>() is { } range)
            {
                if (value is IConvertible number && value.Equals(usual))
                    yield return new(place, number.ToDouble(CultureInfo.InvariantCulture), range.Low, range.High);
            }
            else if (IsRecord(value) && usual is not null && place.Length < MaximumDepth)
                foreach (AssumedOption inner in List(value!, usual, place))
                    yield return inner;
        }
    }

    private static bool IsRecord(object? value) =>
        value is not null && ValueKinds.Classify(value.GetType()) == ValueKind.Record;
}
