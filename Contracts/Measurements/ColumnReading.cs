namespace Modular.Measurements;

/// <summary>Finds what each column of a file holds, by its heading, by the settings and by its cells.</summary>
internal static class ColumnReading
{
    private const string Offered =
        "device, direction, state, pulse, time (s), read, cycle, target, conductance (uS), resistance (ohm), current (A), "
        + "relative, up, down, lrs, hrs and skip";

    /// <summary>Reads all columns of a table.</summary>
    public static DataColumn[] Read(CellGrid grid, Header header, ReadingSettings settings)
    {
        Heading[] headings = [.. header.Texts.Select(Heading.Parse)];
        if (settings.Columns.Count > 0)
            headings = Named(grid, headings, settings.Columns);
        CheckUnits(grid, header, headings);
        DataColumn[] columns = [.. headings.Select((one, i) => new DataColumn(grid, i, header.Lines, one))];
        if (settings.Columns.Count == 0)
            FindUnnamed(grid, header, columns);
        return columns;
    }

    /// <summary>The headings of the settings; devices keep the names that the file gives them.</summary>
    private static Heading[] Named(CellGrid grid, Heading[] own, IReadOnlyList<string> names)
    {
        if (names.Count > own.Length)
            throw new InvalidDataException(
                $"{grid.Name}: 'columns' names {names.Count} columns, and the file has {own.Length}; as many or fewer were "
                    + "expected. Correct the option."
            );
        var headings = new Heading[own.Length];
        for (int i = 0; i < own.Length; i++)
        {
            string name = names[Math.Min(i, names.Count - 1)];
            Heading heading = Heading.Parse(name);
            if (heading.Role == ColumnRole.Unknown)
                throw new InvalidDataException(
                    $"{grid.Name}: 'columns' has '{Phrase.Shortened(name)}'; headings such as {Offered} were expected. Correct "
                        + "the option."
                );
            bool takesLabel = heading.Label.Length == 0 && heading.Role == ColumnRole.Value;
            if (takesLabel)
                heading = heading with { Label = own[i].Label };
            headings[i] = heading;
        }
        return headings;
    }

    private static void CheckUnits(CellGrid grid, Header header, Heading[] headings)
    {
        int odd = Array.FindIndex(headings, heading => double.IsNaN(heading.Size));
        if (odd < 0)
            return;
        Heading heading = headings[odd];
        string known = heading.Role == ColumnRole.Time ? Units.KnownTimes : "S, uS, ohm, kohm, A, uA, a.u.";
        int line = 1;
        if (header.Lines > 0)
            line = grid.Lines[header.Lines - 1].Number;
        throw new InvalidDataException(
            $"{grid.Name}({line}): {Phrase.Column(odd, heading.Text)} is in "
                + $"'{heading.Unit}'; one of {known} was expected. Correct the heading, or give --columns."
        );
    }

    /// <summary>What columns hold whose heading says nothing: words by what they say, numbers by their order.</summary>
    private static void FindUnnamed(CellGrid grid, Header header, DataColumn[] columns)
    {
        foreach (DataColumn column in columns.Where(one => one.Role == ColumnRole.Unknown && !one.IsNumeric))
            column.Heading = column.Heading with { Role = RoleOfWords(grid, header, columns, column) };
        DataColumn[] unknown = [.. columns.Where(one => one.Role == ColumnRole.Unknown && one.IsNumeric)];
        if (unknown.Length == 0 || columns.Any(one => one.Role == ColumnRole.Value))
            return;
        bool hasAxis = columns.Any(one => one.Role is >= ColumnRole.Pulse and <= ColumnRole.Index);
        if (!hasAxis && unknown[0].IsAxisBeside(unknown[1..]) && unknown.Length > 1)
        {
            unknown[0].Heading = unknown[0].Heading with { Role = ColumnRole.Index };
            unknown = unknown[1..];
        }
        foreach (DataColumn column in unknown)
            column.Heading = column.Heading with { Role = ColumnRole.Value };
    }

    private static ColumnRole RoleOfWords(CellGrid grid, Header header, DataColumn[] columns, DataColumn column)
    {
        string[] words =
        [
            .. grid.Lines.Skip(header.Lines).Select(line => line[column.Index]).Where(word => word.Length > 0),
        ];
        if (words.Length == 0)
            return ColumnRole.Skipped;
        if (words.All(word => BranchWords.Low(word) is not null))
            return ColumnRole.State;
        if (words.All(word => BranchWords.Raises(word) is not null))
            return ColumnRole.Direction;
        bool isDevice = header.Lines == 0 && columns.All(one => one.Role != ColumnRole.Device);
        if (isDevice)
            return ColumnRole.Device;
        return ColumnRole.Skipped;
    }
}
