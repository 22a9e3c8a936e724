namespace Modular.Plugins.Measured;

/// <summary>
/// The heading of one column: its name and its unit, as in "conductance", "conductance (uS)", "time [h]" or
/// "conductance_uS".
/// </summary>
/// <param name="Column">The name of the column in lower case, without the unit.</param>
/// <param name="Unit">The unit as it stands in the header; empty if the header names none.</param>
/// <param name="Factor">The size of one unit in the SI; NaN if the unit is unknown.</param>
internal sealed record ColumnHeading(string Column, string Unit, double Factor)
{
    private static readonly Dictionary<string, double> Siemens = new()
    {
        ["S"] = 1,
        ["mS"] = 1e-3,
        ["uS"] = 1e-6,
        ["nS"] = 1e-9,
        ["pS"] = 1e-12,
    };

    private static readonly Dictionary<string, double> Seconds = new()
    {
        ["s"] = 1,
        ["ms"] = 1e-3,
        ["us"] = 1e-6,
        ["ns"] = 1e-9,
        ["min"] = 60,
        ["h"] = 3600,
        ["day"] = 86400,
        ["days"] = 86400,
    };

    private static readonly Dictionary<string, double> None = [];

    /// <summary>The units that a column may have; none for a column of names or plain numbers.</summary>
    public static IEnumerable<string> Units(string column) => KnownUnits(column).Keys;

    /// <summary>Reads the name and the unit from one field of the header.</summary>
    public static ColumnHeading Parse(string field)
    {
        int end = field.IndexOfAny(['(', '[', '_']);
        if (end < 0)
            return WithoutUnit(field.Trim());
        string column = field[..end].Trim().ToLowerInvariant();
        string unit = field[(end + 1)..].Trim(')', ']', ' ').Replace('µ', 'u').Replace('μ', 'u');
        if (unit.Length == 0)
            return WithoutUnit(column);
        Dictionary<string, double> known = KnownUnits(column);
        if (known.Count == 0)
            return WithoutUnit(field);
        return new ColumnHeading(column, unit, known.GetValueOrDefault(unit, double.NaN));
    }

    private static ColumnHeading WithoutUnit(string column) => new(column.ToLowerInvariant(), "", 1);

    private static Dictionary<string, double> KnownUnits(string column) =>
        column switch
        {
            "conductance" or "target" => Siemens,
            "time" => Seconds,
            _ => None,
        };
}
