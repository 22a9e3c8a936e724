namespace Modular.Plugins.Measured;

/// <summary>One line of numbers in a table of measurements.</summary>
/// <param name="Table">The table, whose header gives the columns and their units.</param>
/// <param name="Text">The line as it stands in the file.</param>
/// <param name="Line">The line number in the file, from 1.</param>
internal sealed record TableRow(DelimitedTable Table, string Text, int Line)
{
    private const int LongestName = 200;
    private const int LongestShown = 40;

    /// <summary>
    /// The greatest conductance that is accepted, siemens (assumed). No memory device conducts better, but a file in
    /// microsiemens without a unit seems to.
    /// </summary>
    private const double Greatest = 1;

    /// <summary>The conductance in a column, siemens, above 0.</summary>
    public double Conductance(string column = "conductance")
    {
        double siemens = Number(column);
        if (siemens > Greatest)
        {
            string header = $"a header that names the unit, such as '{column} (uS)'";
            throw Wrong(column, $"at most {Greatest} S was expected, or {header}");
        }
        if (siemens > 0)
            return siemens;
        throw Wrong(column, "a number above 0, in siemens, was expected");
    }

    /// <summary>The whole number in a column, from 0 to 1e9.</summary>
    public int Whole(string column)
    {
        double number = Number(column);
        if (number is >= 0 and <= 1e9 && number == Math.Floor(number))
            return (int)number;
        throw Wrong(column, "a whole number from 0 to 1000000000 was expected");
    }

    /// <summary>The time in a column, seconds, finite and above 0.</summary>
    public double Seconds(string column)
    {
        double seconds = Number(column);
        if (seconds is > 0 and < double.PositiveInfinity)
            return seconds;
        throw Wrong(column, "a number above 0, in seconds, was expected");
    }

    /// <summary>The text in a column, neither empty nor longer than 200 characters.</summary>
    public string Name(string column)
    {
        string name = Field(column);
        if (name.Length is > 0 and <= LongestName)
            return name;
        throw Wrong(column, $"a name of 1 to {LongestName} characters was expected");
    }

    /// <summary>
    /// Whether the pulses of this line raise the conductance; null if the table has no column "direction".
    /// </summary>
    public bool? Raises()
    {
        if (!Table.Has("direction"))
            return null;
        return Field("direction").ToLowerInvariant() switch
        {
            "up" => true,
            "down" => false,
            _ => throw Wrong("direction", "'up' or 'down' was expected"),
        };
    }

    /// <summary>
    /// The error that names this line and column; the problem says what is wrong and what was expected.
    /// </summary>
    public InvalidDataException Refusal(string column, string problem)
    {
        int place = Table.Place(Text, Table.IndexOf(column));
        return Table.Wrong(Line, place, problem);
    }

    private InvalidDataException Wrong(string column, string expected) =>
        Refusal(column, $"{column} is '{Shortened(Field(column))}'; {expected}");

    private double Number(string column) => Table.Number(column, Field(column));

    private string Field(string column)
    {
        string[] fields = Table.Fields(Text);
        return fields[Table.IndexOf(column)];
    }

    private static string Shortened(string field) =>
        field.Length <= LongestShown ? field : field[..LongestShown] + "...";
}
