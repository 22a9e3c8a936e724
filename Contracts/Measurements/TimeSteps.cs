namespace Modular.Measurements;

/// <summary>
/// Makes positions of the numbers on an axis: pulses and reads as they are, times in seconds. Pulses on a time axis lie
/// as far apart as the readings mostly do.
/// </summary>
internal sealed class TimeSteps
{
    private const double Rounding = 0.01; // of a pulse (assumed)

    private readonly Arrangement arrangement;
    private readonly double unit; // s
    private readonly Dictionary<DataColumn, double> steps = []; // in the unit of the axis

    /// <param name="grid">The cells of the file.</param>
    /// <param name="arrangement">How the columns belong together.</param>
    /// <param name="settings">What the user says about the file.</param>
    /// <param name="isOnly">Whether the settings are of this file only.</param>
    public TimeSteps(CellGrid grid, Arrangement arrangement, ReadingSettings settings, bool isOnly)
    {
        this.arrangement = arrangement;
        IsTime = arrangement.AxisRole == ColumnRole.Time && arrangement.HasAxis;
        if (settings.TimeUnit is { } name)
            unit = Parse(name);
        if (unit > 0 && !IsTime && isOnly)
            throw new InvalidDataException(
                $"{grid.Name}: 'time-unit' has no effect, because no column holds times; it was expected to have one. Leave "
                    + "it out, or give --columns."
            );
    }

    /// <summary>Whether the axis is one of times.</summary>
    public bool IsTime { get; }

    /// <summary>The position of a number on an axis: pulses, reads or cycles, or seconds.</summary>
    public double Position(DataColumn axis, double number)
    {
        if (!IsTime)
            return number;
        if (arrangement.Kind != MeasurementKind.Pulses)
            return number * Unit(axis);
        double position = (number - axis.Filled.Min()) / Step(axis);
        double whole = Math.Round(position);
        if (Math.Abs(position - whole) < Rounding)
            return whole;
        return position;
    }

    /// <summary>The size of the unit of an axis of times, seconds.</summary>
    public double Unit(DataColumn axis) => unit > 0 ? unit : axis.Heading.Size;

    /// <summary>
    /// The distance of two pulses on an axis of times, in its unit: the median distance of its readings.
    /// </summary>
    public double Step(DataColumn axis)
    {
        if (steps.TryGetValue(axis, out double known))
            return known;
        double[] sorted = [.. axis.Filled.Distinct().Order()];
        if (sorted.Length > 2 && AreEven(sorted))
            return steps[axis] = (sorted[^1] - sorted[0]) / (sorted.Length - 1);
        double[] distances = [.. sorted.Skip(1).Zip(sorted, (next, one) => next - one).Order()];
        if (distances.Length == 0)
            return steps[axis] = 1;
        return steps[axis] = distances[distances.Length / 2];
    }

    /// <summary>Whether numbers lie on an even grid, but for their rounding.</summary>
    private static bool AreEven(double[] sorted)
    {
        double step = (sorted[^1] - sorted[0]) / (sorted.Length - 1);
        return sorted.Index().All(one => Math.Abs(one.Item - sorted[0] - one.Index * step) < Rounding * step);
    }

    private static double Parse(string name) =>
        Units.Time(name)
        ?? throw new InvalidDataException(
            $"'time-unit' is '{Phrase.Shortened(name)}'; one of {Units.KnownTimes} was expected. Correct the option."
        );
}
