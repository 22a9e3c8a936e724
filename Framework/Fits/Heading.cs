namespace Modular.Fits;

/// <summary>The heading of a column of measurements.</summary>
/// <param name="Column">The name of the column, in small letters.</param>
/// <param name="Unit">The size of the column's unit in SI units.</param>
internal sealed record Heading(string Column, double Unit)
{
    /// <summary>Reads a heading: "conductance (uS)" is the column "conductance" with the unit 1e-6.</summary>
    public static Heading Parse(string field)
    {
        int end = field.IndexOfAny(['(', '[', '_']);
        if (end < 0)
            return new Heading(field.ToLowerInvariant(), 1);
        string column = field[..end].Trim().ToLowerInvariant();
        string unit = field[(end + 1)..].Trim(')', ']', ' ');
        return new Heading(column, UnitSize(unit));
    }

    private static double UnitSize(string name) =>
        name switch
        {
            "min" => 60,
            "h" => 3600,
            "day" or "days" => 86400,
            ['m', _] => 1e-3,
            ['u' or 'µ' or 'μ', _] => 1e-6,
            ['n', _] => 1e-9,
            ['p', _] => 1e-12,
            _ => 1,
        };
}
