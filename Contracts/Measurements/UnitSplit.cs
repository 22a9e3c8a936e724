using System.Text.RegularExpressions;

namespace Modular.Measurements;

/// <summary>
/// A heading, split into its words and its unit, as in "time [h]", "I / A", "conductance_uS", "G, uS".
/// </summary>
/// <param name="Name">The heading without its unit.</param>
/// <param name="Unit">The unit as it stands there; empty where there is none.</param>
internal sealed partial record UnitSplit(string Name, string Unit)
{
    /// <summary>Splits a heading into its name and its unit.</summary>
    public static UnitSplit Parse(string heading)
    {
        Match bracketed = Bracketed().Match(heading);
        if (bracketed.Success)
        {
            string name = bracketed.Groups["name"].Value + " " + bracketed.Groups["rest"].Value;
            string unit = bracketed.Groups["unit"].Value.Trim();
            bool mayBeUnit = Units.IsKnown(unit) || UnitLike().IsMatch(unit);
            if (mayBeUnit)
                return new UnitSplit(name.Trim(), unit);
            return new UnitSplit($"{name} {unit}".Trim(), "");
        }
        Match trailing = Trailing().Match(heading);
        if (trailing.Success && NamesUnit(trailing))
            return new UnitSplit(trailing.Groups["name"].Value.Trim(), trailing.Groups["unit"].Value.Trim());
        return new UnitSplit(heading, "");
    }

    /// <summary>A last word is a unit where the words before it name a quantity or a time: not in "device A".</summary>
    private static bool NamesUnit(Match trailing)
    {
        string unit = trailing.Groups["unit"].Value;
        if (!Units.IsKnown(unit) || unit == "%")
            return false;
        ColumnRole role = HeadingWords.Parse(trailing.Groups["name"].Value).Role;
        return role is ColumnRole.Value or ColumnRole.Time or ColumnRole.Target or ColumnRole.Skipped;
    }

    [GeneratedRegex(@"^(?<name>[^\[(]*)[\[(](?<unit>[^\])]*)[\])]?(?<rest>.*)$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<name>.*[^\s_/,])(\s*[/,]\s*|[_\s]+)(?<unit>\S+)$")]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^[^\s\d#]{1,8}$")]
    private static partial Regex UnitLike();
}
