namespace Modular.Measurements;

/// <summary>
/// Finds the turn that all curves of a file share more sharply than one curve tells it: where a parabola before it and
/// one behind it fit all of them best. A plateau in which a curve ends its rise moves a turn that is found curve by
/// curve.
/// </summary>
internal static class Kink
{
    private const double Reach = 0.05; // of the readings, to either side of the first guess (assumed)
    private const int LeastReach = 3;
    private const int Window = 10; // readings of a parabola beyond the reach (assumed)
    private const int LeastReadings = 4; // of a parabola: one more than it has numbers

    /// <summary>The place of the last reading before the turn.</summary>
    /// <param name="curves">The curves, all of which turn.</param>
    /// <param name="guess">The expected position of the kink.</param>
    public static int Find(IReadOnlyList<double[]> curves, int guess)
    {
        int count = curves.Min(curve => curve.Length);
        int reach = Math.Max(LeastReach, (int)(Reach * count));
        int first = Math.Max(0, guess - reach - Window);
        int last = Math.Min(count - 1, guess + reach + Window);
        int from = Math.Max(first + LeastReadings - 1, guess - reach);
        int to = Math.Min(last - LeastReadings + 1, guess + reach);
        if (to < from)
            return guess;
        return Enumerable.Range(from, to - from + 1).MinBy(Misfit);

        double Misfit(int turn) =>
            curves.Sum(curve =>
            {
                double range = curve.Max() - curve.Min();
                double before = SquareSum(curve.AsSpan(first..(turn + 1)));
                double behind = SquareSum(curve.AsSpan(turn..(last + 1)));
                return (before + behind) / (range * range);
            });
    }

    /// <summary>The squared differences of evenly spaced readings from the parabola that fits them best.</summary>
    private static double SquareSum(ReadOnlySpan<double> readings)
    {
        int n = readings.Length;
        double centre = (n - 1) / 2.0;
        double meanSquare = (n * (double)n - 1) / 12; // of the distances from the centre
        double mean = 0;
        foreach (double reading in readings)
            mean += reading / n;
        double rest = 0;
        double slope = 0;
        double slopeNorm = 0;
        double bend = 0;
        double bendNorm = 0;
        for (int i = 0; i < n; i++)
        {
            double x = i - centre;
            double square = x * x - meanSquare;
            double y = readings[i] - mean;
            rest += y * y;
            slope += x * y;
            slopeNorm += x * x;
            bend += square * y;
            bendNorm += square * square;
        }
        return rest - slope * slope / slopeNorm - bend * bend / bendNorm;
    }
}
