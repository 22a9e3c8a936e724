namespace Modular.Plugins.Measured;

/// <summary>A line of a table.</summary>
/// <param name="Table">Whose.</param>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Line">From 1.</param>
internal sealed record TableRow(DelimitedTable Table, string Text, int Line)
{
    private const int LongestName = 200;

    private const double Greatest = 1; // siemens; no memory device conducts more, but files in microsiemens do (assumed)

    /// <summary>A conductance, siemens, above 0.</summary>
    public double Conductance(string column = "conductance") =>
        Table.Number(column, Field(column)) switch
        {
            > 0 and <= Greatest and var siemens => siemens,
            > Greatest => throw Wrong(
                column,
                $"at most {Greatest} S was expected, or a header that names the unit, such as '{column} (uS)'"
            ),
            _ => throw Wrong(column, "a number above 0, in siemens, was expected"),
        };

    /// <summary>A whole number from 0.</summary>
    public int Whole(string column) =>
        Table.Number(column, Field(column)) is >= 0 and <= 1e9 and var number && number == Math.Floor(number)
            ? (int)number
            : throw Wrong(column, "a whole number from 0 to 1000000000 was expected");

    /// <summary>A number above 0.</summary>
    public double Seconds(string column) =>
        Table.Number(column, Field(column)) is > 0 and < double.PositiveInfinity and var seconds
            ? seconds
            : throw Wrong(column, "a number above 0, in seconds, was expected");

    /// <summary>Any text.</summary>
    public string Name(string column) =>
        Field(column) is { Length: > 0 and <= LongestName } name
            ? name
            : throw Wrong(column, $"a name of 1 to {LongestName} characters was expected");

    /// <summary>Whether a pulse raises the conductance; null where the file does not say.</summary>
    public bool? Raises() =>
        !Table.Has("direction")
            ? null
            : Field("direction").ToLowerInvariant() switch
            {
                "up" => true,
                "down" => false,
                _ => throw Wrong("direction", "'up' or 'down' was expected"),
            };

    /// <summary>Of this line and column.</summary>
    public InvalidDataException Wrong(string column, string expected) =>
        Refusal(column, $"{column} is '{Shown(Field(column))}'; {expected}");

    /// <inheritdoc cref="Wrong"/>
    public InvalidDataException Refusal(string column, string what) =>
        Table.Wrong(Line, Table.Place(Text, Table.IndexOf(column)), what);

    private string Field(string column) => Table.Fields(Text)[Table.IndexOf(column)];

    private static string Shown(string field) => field.Length <= 40 ? field : field[..40] + "...";
}
