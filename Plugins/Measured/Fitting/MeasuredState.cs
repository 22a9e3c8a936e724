namespace Modular.Plugins.Measured;

/// <summary>All readings of one device after the same pulse.</summary>
/// <param name="Pulse">The number of pulses before the readings.</param>
/// <param name="Readings">The value of each reading, ln(G) [1 or more].</param>
internal readonly record struct MeasuredState(double Pulse, double[] Readings)
{
    /// <summary>The mean of the readings.</summary>
    public double Mean => Readings.Average();

    /// <summary>Groups the readings of one curve by their pulse, in the order of the pulses.</summary>
    /// <param name="pulses">The number of pulses before each reading [n].</param>
    /// <param name="readings">The value of each reading [n].</param>
    public static IEnumerable<MeasuredState> Group(double[] pulses, double[] readings) =>
        pulses
            .Zip(readings)
            .GroupBy(reading => reading.First, reading => reading.Second)
            .Select(state => new MeasuredState(state.Key, [.. state]));
}
