namespace Modular.Plugins.Measured;

/// <summary>What a header calls a column: "conductance", "conductance (uS)", "time [h]" or "conductance_uS".</summary>
/// <param name="Column">In small letters, without the unit.</param>
/// <param name="Unit">As it stands there; empty where it does not.</param>
/// <param name="Factor">What one of the unit is in the SI; NaN where the unit is unknown.</param>
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

    /// <summary>Those that a column may have.</summary>
    public static IEnumerable<string> Units(string column) => Known(column).Keys;

    /// <summary>Of a field of the header.</summary>
    public static ColumnHeading Parse(string field)
    {
        int end = field.IndexOfAny(['(', '[', '_']);
        string column = (end < 0 ? field : field[..end]).Trim().ToLowerInvariant();
        string unit = end < 0 ? "" : field[(end + 1)..].Trim(')', ']', ' ').Replace('µ', 'u').Replace('μ', 'u');
        if (unit.Length == 0)
            return new ColumnHeading(column, "", 1);
        return Known(column).Count == 0
            ? new ColumnHeading(field.ToLowerInvariant(), "", 1)
            : new ColumnHeading(column, unit, Known(column).GetValueOrDefault(unit, double.NaN));
    }

    private static Dictionary<string, double> Known(string column) =>
        column switch
        {
            "conductance" or "target" => Siemens,
            "time" => Seconds,
            _ => None,
        };
}
