namespace Modular.Measurements;

/// <summary>The heading of one column, understood.</summary>
/// <param name="Text">The heading as it stands in the file.</param>
/// <param name="Role">The role of the column in the table.</param>
internal sealed record Heading(string Text, ColumnRole Role)
{
    /// <summary>What was measured; null where the heading does not say it.</summary>
    public MeasuredQuantity? Quantity { get; private init; }

    /// <summary>Whether it may be a resistance or a name, such as "R1".</summary>
    public bool IsLettered { get; private init; }

    /// <summary>The unit as it stands in the heading; empty where there is none.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>The size of the unit in the SI; 1 where there is none, NaN where it is not known.</summary>
    public double Size { get; private init; } = 1;

    /// <summary>Whether pulses raise the conductance; null where the heading does not say it.</summary>
    public bool? Raises { get; private init; }

    /// <summary>Whether the state is that of low resistance; null where the heading does not say it.</summary>
    public bool? Low { get; private init; }

    /// <summary>The name of the device; empty where the heading names none.</summary>
    public string Label { get; init; } = "";

    /// <summary>Reads a heading: its words and its unit.</summary>
    public static Heading Parse(string text)
    {
        UnitSplit split = UnitSplit.Parse(text.Trim());
        HeadingWords words = HeadingWords.Parse(split.Name);
        ColumnRole role = FindRole(split, words);
        string unit = split.Unit;
        if (role == ColumnRole.Time && unit.Length == 0)
            unit = words.TimeUnit;
        MeasuredQuantity? named = NameQuantity(unit);
        return new Heading(text.Trim(), role)
        {
            Quantity = named ?? (words.IsLettered ? null : words.Quantity),
            IsLettered = named is null && words.IsLettered,
            Unit = unit,
            Size = FindSize(role, unit),
            Raises = words.Raises,
            Low = words.Low,
            Label = role == ColumnRole.Unknown ? split.Name : words.Label,
        };
    }

    /// <summary>The unit as the heading has it; the usual one where it has none.</summary>
    public string UnitOr(string usual)
    {
        if (Unit.Length > 0)
            return Unit;
        return usual;
    }

    /// <summary>The quantity that a unit names; null for an unknown unit and for none.</summary>
    private static MeasuredQuantity? NameQuantity(string unit)
    {
        if (Units.IsRelative(unit))
            return MeasuredQuantity.Relative;
        return Units.Value(unit)?.Quantity;
    }

    /// <summary>The unit decides: a "time" in ampere is no time.</summary>
    private static ColumnRole FindRole(UnitSplit split, HeadingWords words)
    {
        if (words.Role is ColumnRole.Skipped or ColumnRole.Target or ColumnRole.Direction)
            return words.Role;
        if (Units.Value(split.Unit) is not null || Units.IsRelative(split.Unit))
            return ColumnRole.Value;
        if (Units.IsOther(split.Unit))
            return ColumnRole.Skipped;
        if (Units.Time(split.Unit) is not null)
            return ColumnRole.Time;
        return words.Role;
    }

    private static double FindSize(ColumnRole role, string unit)
    {
        if (unit.Length == 0 || Units.IsRelative(unit))
            return 1;
        return role switch
        {
            ColumnRole.Time => Units.Time(unit) ?? double.NaN,
            ColumnRole.Value or ColumnRole.Target => Units.Value(unit)?.Size ?? double.NaN,
            _ => 1,
        };
    }
}
