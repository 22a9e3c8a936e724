namespace Modular.Plugins.Measured;

/// <summary>
/// How far the states of one measured device stand off its curve, ln(G); readings of the same state count as one, their
/// mean.
/// </summary>
/// <param name="Pulses">Before each state, rising [n].</param>
/// <param name="X">ln(G) [n].</param>
internal sealed record Residuals(double[] Pulses, double[] X)
{
    /// <summary>Mean square.</summary>
    public double Square { get; } = X.Average(x => x * x);

    /// <summary>
    /// Pulses after which the first state comes again: the last is held for the mean distance of two.
    /// </summary>
    public double Round { get; } = (Pulses[^1] - Pulses[0]) * Pulses.Length / (Pulses.Length - 1);

    /// <summary>Of one curve's readings.</summary>
    public static Residuals FromReadings(MeasuredCurve curve, double[] readings)
    {
        (double Pulse, double X)[] states =
        [
            .. curve
                .Pulses.Zip(readings)
                .GroupBy(one => one.First, (pulse, same) => (pulse, same.Average(one => one.Second))),
        ];
        return new Residuals([.. states.Select(state => state.Pulse)], [.. states.Select(state => state.X)]);
    }

    /// <summary>The same with another mean square; all 0 where they are.</summary>
    public Residuals With(double square) =>
        new(Pulses, [.. X.Select(x => Square == 0 ? 0 : x * Math.Sqrt(square / Square))]);

    /// <summary>
    /// So many pulses after the first state, at the last state not later; after the last comes the first again.
    /// </summary>
    public double After(double pulses)
    {
        double at = Pulses[0] + pulses % Round;
        int above = Array.BinarySearch(Pulses, at);
        return X[Math.Max(above >= 0 ? above : ~above - 1, 0)];
    }
}
