namespace Modular.Measurements;

/// <summary>What the user says that was measured.</summary>
/// <param name="Quantity">The quantity that the unit measures.</param>
/// <param name="Unit">The unit; empty where none is said.</param>
internal sealed record QuantityUnit(MeasuredQuantity Quantity, string Unit)
{
    /// <summary>
    /// Reads "conductance", "uS" or "conductance (uS)"; null for null. An InvalidDataException for another text.
    /// </summary>
    public static QuantityUnit? Parse(string? text)
    {
        if (text is null)
            return null;
        string trimmed = text.Trim();
        if (Units.Value(trimmed) is { } unit)
            return new QuantityUnit(unit.Quantity, trimmed);
        Heading heading = Heading.Parse(trimmed);
        if (heading is { Role: ColumnRole.Value, Quantity: { } quantity } && !double.IsNaN(heading.Size))
            return new QuantityUnit(quantity, heading.Unit);
        throw new InvalidDataException(
            $"'quantity' is '{Phrase.Shortened(text)}'; conductance, resistance, current, relative or a unit such as uS or kohm "
                + "was expected. Correct the option."
        );
    }
}
