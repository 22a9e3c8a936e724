namespace Modular.Measurements;

/// <summary>The sentences that ask for what a file does not say, each with the option to give.</summary>
internal static class Asked
{
    private const double Apart = 3; // between the medians of two states, a factor (assumed)

    /// <summary>What the values are is not known, and perhaps not what counts them.</summary>
    public static InvalidDataException Quantity(CellGrid grid, Arrangement arrangement, DataColumn[] unknown)
    {
        string nothing = $"{grid.Name}: nothing says what {Columns(unknown)} ({Range(unknown)}) {Hold(unknown)}";
        string columns = nothing + "; ";
        if (unknown.Any(column => column.Filled.Count(number => number < 0) > column.Filled.Length / 10))
            return new InvalidDataException(
                columns
                    + "conductances above 0 were expected. For relative values give the conductances of the least and of "
                    + $"the greatest one, --scale 1e-6..1e-5 (siemens{InScenario("scale: 1e-6..1e-5")})."
            );
        if (unknown.All(column => column.Heading.IsLettered))
            return Lettered(grid, unknown);
        if (LooksLong(arrangement))
            return new InvalidDataException(
                $"{nothing}; headings were expected. Give --columns \"device,pulse,{Likely(unknown[^1..])}\" if they are that"
                    + $"{InScenario($"columns: [device, pulse, {Likely(unknown[^1..])}]")}."
            );
        if (arrangement.Kind is null)
            return new InvalidDataException(nothing + Headings(arrangement, unknown));
        return new InvalidDataException(
            columns
                + $"a quantity and its unit were expected. Give --quantity {Likely(unknown)}, or S, uS, ohm, kohm, as it is; for "
                + "currents --read-voltage 0.1 (volts), for relative values --scale 1e-6..1e-5 (siemens)"
                + $"{InScenario($"quantity: {Likely(unknown)}")}."
        );
    }

    private static InvalidDataException Lettered(CellGrid grid, DataColumn[] unknown)
    {
        string name = Phrase.Shortened(unknown[0].Heading.Text);
        string likely = Likely(unknown);
        return new InvalidDataException(
            $"{grid.Name}: nothing says whether '{name}' is a resistance, or a device or a read of that name: {Columns(unknown)} "
                + $"{Hold(unknown)} {Range(unknown)}; a quantity and its unit were expected. Give --quantity {likely}, or S, uS, "
                + $"ohm, kohm, as it is{InScenario($"quantity: {likely}")}; give each read a line of its own."
        );
    }

    /// <summary>The voltage at which currents were read is not known.</summary>
    public static InvalidDataException ReadVoltage(CellGrid grid, DataColumn[] currents) =>
        new(
            $"{grid.Name}: {Columns(currents)} {Hold(currents)} currents; the voltage of the reads was expected. Give "
                + $"--read-voltage 0.1 (volts{InScenario("read-voltage: 0.1")})."
        );

    /// <summary>What relative values stand for is not known.</summary>
    public static InvalidDataException Scale(CellGrid grid, DataColumn[] relative) =>
        new(
            $"{grid.Name}: {Columns(relative)} {Hold(relative)} relative values ({Range(relative)}); what they stand for was "
                + "expected. Give the conductances of the least and of the greatest one, --scale 1e-6..1e-5 "
                + $"(siemens{InScenario("scale: 1e-6..1e-5")})."
        );

    /// <summary>Values are not above 0, as conductances are.</summary>
    public static InvalidDataException Positive(CellGrid grid, int count, int readings, DataColumn[] values) =>
        new(
            $"{grid.Name}: {count} of {Phrase.Count(readings, "value")} are 0 or less ({Range(values)}); numbers above 0 were "
                + "expected. Correct them, or where they are relative give the conductances of the least and of the "
                + $"greatest one, --scale 1e-6..1e-5 (siemens{InScenario("scale: 1e-6..1e-5")})."
        );

    /// <summary>What one reading after the other stands for is not known.</summary>
    public static InvalidDataException Axis(CellGrid grid, Arrangement arrangement)
    {
        string what = "nothing says what one reading after the other stands for";
        if (AxisBeside(arrangement, arrangement.Values[0]) is { } axis)
            what = $"nothing says what {Phrase.Column(axis.Index, axis.Heading.Text)} ({axis.RangeWords}) counts";
        return new InvalidDataException(
            $"{grid.Name}: {what}; pulses, time or reads were expected. Give --axis pulse or --axis read, for times "
                + $"--time-unit s{InScenario("axis: pulse")}; where columns are two states, --columns lrs,hrs."
        );
    }

    /// <summary>A file without any column of values.</summary>
    public static InvalidDataException Values(CellGrid grid, Header header)
    {
        string found = string.Join(", ", header.Texts.Where(text => text.Length > 0).Select(Phrase.Shortened).Take(6));
        int line = 1;
        if (header.Lines > 0)
            line = grid.Lines[0].Number;
        return new InvalidDataException(
            $"{grid.Name}({line},1): no column holds conductances, resistances or currents (headings: {found}); one at "
                + "least was expected. Name it 'conductance', or give --columns, such as --columns \"pulse,conductance (uS)\"."
        );
    }

    /// <summary>The axis of a column of values; null where no column of the file is one.</summary>
    private static DataColumn? AxisBeside(Arrangement arrangement, DataColumn values)
    {
        if (arrangement.HasAxis)
            return arrangement.Axis(values);
        return null;
    }

    private static string Headings(Arrangement arrangement, DataColumn[] unknown)
    {
        const string expected = "; headings were expected. Give --columns";
        DataColumn? axis = AxisBeside(arrangement, unknown[0]);
        if (axis is null && unknown.Length == 2 && AreTwoStates(unknown))
            return $"{expected} lrs,hrs if they are the resistances of both states by cycle; else other names, such as "
                + $"\"device,conductance (uS)\"{InScenario("columns: [lrs, hrs]")}.";
        if (axis is null)
            return ", and what one line after the other stands for; both were expected. Give --axis pulse or "
                + $"read, and --quantity {Likely(unknown)}{InScenario("axis: pulse")}.";
        string value = $"{Likely(unknown)}";
        bool isTime = !axis.HasEqualSteps;
        string first = isTime ? "time (s)" : "pulse";
        return $", and what {Phrase.Column(axis.Index, axis.Heading.Text)} ({axis.RangeWords}) counts{expected} "
            + $"\"{first},{value}\" if they are that; the last one holds for all further columns"
            + $"{InScenario($"columns: ['{first}', '{value}']")}.";
    }

    /// <summary>
    /// Whether each line is a reading: names or whole numbers, then one column of numbers. Numbers that fall again
    /// count within a device.
    /// </summary>
    private static bool LooksLong(Arrangement arrangement)
    {
        DataColumn[] columns = [.. arrangement.Columns];
        bool isNameless = columns.All(column => column.Heading.Text.Length == 0);
        if (columns.Length is not (3 or 4) || !isNameless)
            return false;
        return !IsWhole(columns[^1]) && columns[..^1].All(IsWhole) && Falls(columns[^2].Filled);
    }

    private static bool IsWhole(DataColumn column) => column.Filled.All(number => number == Math.Floor(number));

    /// <summary>Whether a number is followed by a smaller one.</summary>
    private static bool Falls(double[] numbers) => numbers.Zip(numbers.Skip(1)).Any(pair => pair.Second < pair.First);

    /// <summary>What the numbers most likely are, for an example: no conductance or current is above 1.</summary>
    private static string Likely(DataColumn[] columns)
    {
        if (columns.SelectMany(column => column.Filled).DefaultIfEmpty(0).Max() > 1)
            return "resistance";
        return "conductance";
    }

    private static bool AreTwoStates(DataColumn[] columns)
    {
        if (columns.Any(column => column.Filled.Length == 0))
            return false;
        double[] medians = [.. columns.Select(column => column.Filled.Order().ElementAt(column.Filled.Length / 2))];
        return medians.Min() > 0 && medians.Max() > Apart * medians.Min();
    }

    private static string InScenario(string option) => $"; in a scenario '{option}' under 'reading'";

    private static string Hold(DataColumn[] columns) => columns.Length == 1 ? "holds" : "hold";

    private static string Range(DataColumn[] columns)
    {
        double[] all = [.. columns.SelectMany(column => column.Filled)];
        return Phrase.Range(all);
    }

    /// <summary>"column 2 ('ILRS')", "columns 2 to 9", "columns 2, 3, 5 and 6".</summary>
    private static string Columns(DataColumn[] columns)
    {
        if (columns.Length == 1)
            return Phrase.Column(columns[0].Index, columns[0].Heading.Text);
        int[] numbers = [.. columns.Select(column => column.Index + 1)];
        if (numbers[^1] - numbers[0] == numbers.Length - 1)
            return $"columns {numbers[0]} {(numbers.Length == 2 ? "and" : "to")} {numbers[^1]}";
        return $"columns {string.Join(", ", numbers[..^1])} and {numbers[^1]}";
    }
}
