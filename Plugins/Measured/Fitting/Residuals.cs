namespace Modular.Plugins.Measured;

/// <summary>
/// The residuals of one measured device: how far its states lie off its fitted curve, ln(G). Several readings of one
/// state count as one, their mean.
/// </summary>
/// <param name="Pulses">The number of pulses before each state, rising [n].</param>
/// <param name="Values">The residual of each state, ln(G) [n].</param>
internal sealed record Residuals(double[] Pulses, double[] Values)
{
    /// <summary>The mean of the squared residuals.</summary>
    public double MeanSquare { get; } = Values.Average(x => x * x);

    /// <summary>The mean squared difference of neighbouring residuals; 0 where there is one only.</summary>
    public double MeanSquareOfSteps { get; } =
        Values.Length < 2 ? 0 : Values.Zip(Values.Skip(1), (one, next) => (next - one) * (next - one)).Average();

    /// <summary>
    /// The period of the sequence, pulses: after it the first state returns. The last state is held for the mean
    /// distance between two states.
    /// </summary>
    public double Period { get; } = (Pulses[^1] - Pulses[0]) * Pulses.Length / (Pulses.Length - 1);

    /// <summary>The residuals of the states of one curve.</summary>
    /// <param name="curve">The measured curve.</param>
    /// <param name="readings">The residual of each reading of the curve, ln(G).</param>
    public static Residuals FromReadings(MeasuredCurve curve, double[] readings)
    {
        MeasuredState[] states = [.. MeasuredState.Group(curve.Pulses, readings)];
        return new Residuals([.. states.Select(state => state.Pulse)], [.. states.Select(state => state.Mean)]);
    }

    /// <summary>The same sequence, scaled to another mean square; a sequence of zeros stays.</summary>
    public Residuals ScaledTo(double meanSquare)
    {
        if (MeanSquare == 0)
            return new Residuals(Pulses, new double[Values.Length]);
        return new Residuals(Pulses, [.. Values.Select(x => x * Math.Sqrt(meanSquare / MeanSquare))]);
    }

    /// <summary>
    /// The residual after a number of pulses since the first state. Each state holds until the next one, and after the
    /// last state the first one follows again.
    /// </summary>
    public double After(double pulses)
    {
        double place = Pulses[0] + pulses % Period;
        int found = Array.BinarySearch(Pulses, place);
        int state = found >= 0 ? found : ~found - 1;
        return Values[Math.Max(state, 0)];
    }
}
