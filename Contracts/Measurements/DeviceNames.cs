namespace Modular.Measurements;

/// <summary>The names of the devices of a wide table: by the headings, else by their numbers.</summary>
internal sealed class DeviceNames
{
    private readonly Dictionary<DataColumn, string> names = [];
    private readonly bool isUntold;

    /// <param name="arrangement">How the columns belong together.</param>
    public DeviceNames(Arrangement arrangement)
    {
        isUntold =
            arrangement.Kind == MeasurementKind.States
            && arrangement.AxisRole != ColumnRole.Cycle
            && arrangement.Values.All(value => Label(arrangement, value).Length == 0);
        var counts = new Dictionary<string, int>();
        foreach (DataColumn value in arrangement.Values)
        {
            string branch = $"{arrangement.Raises(value)} {value.Heading.Low}";
            int number = counts[branch] = counts.GetValueOrDefault(branch) + 1;
            string name = Label(arrangement, value);
            if (name.Length == 0)
                name = $"{number}";
            if (arrangement.Kind != MeasurementKind.States)
                name += State(value.Heading.Low);
            names[value] = name;
        }
    }

    /// <summary>The name of the device of a column; null where the file does not tell devices apart.</summary>
    public string? Name(DataColumn value) => isUntold ? null : names[value];

    /// <summary>The name of a device that a line names, in a table of several value columns.</summary>
    public string Extend(string name, DataColumn value)
    {
        if (value.Heading.Label.Length == 0)
            return name;
        return $"{name} {value.Heading.Label}";
    }

    /// <summary>What tells the states of a device apart where they are left alone or read again.</summary>
    public static string State(bool? low) =>
        low switch
        {
            null => "",
            true => " low",
            false => " high",
        };

    /// <summary>What tells one state of a device from its others: " low", " level 3".</summary>
    /// <param name="column">The column that tells them apart.</param>
    /// <param name="cell">What it says of a reading.</param>
    public static string State(DataColumn column, string cell)
    {
        if (column.Role == ColumnRole.State && BranchWords.Low(cell) is { } low)
            return State(low);
        return $" {column.Role.ToString().ToLowerInvariant()} {Phrase.Shortened(cell)}";
    }

    private static string Label(Arrangement arrangement, DataColumn value)
    {
        if (value.Heading.Label.Length > 0)
            return value.Heading.Label;
        return arrangement.Axis(value)?.Heading.Label ?? "";
    }
}
