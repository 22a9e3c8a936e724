namespace Modular.Measurements;

/// <summary>
/// Where a curve of pulses up and then down, or down and then up, turns. The limits are assumed.
/// </summary>
internal static class TurningPoint
{
    private const int LeastReadings = 10;
    private const double LeastShare = 0.15; // of the readings, on either side
    private const double LeastReturn = 0.5; // of the whole change
    private const double LeastOrder = 0.8; // rank correlation on either side

    /// <summary>The place of the last reading before the turn; null where the curve does not turn once.</summary>
    public static int? Find(double[] curve) => FindPeak(curve) ?? FindPeak([.. curve.Select(x => -x)]);

    private static int? FindPeak(double[] curve)
    {
        if (curve.Length < LeastReadings)
            return null;
        double most = curve.Max();
        double change = most - curve.Min();
        double least = Math.Min(most - curve[0], most - curve[^1]);
        if (change == 0 || least < LeastReturn * change)
            return null;
        double[] rising = SquaresOfRising(curve);
        double[] falling = [.. SquaresOfRising([.. curve.Reverse()]).Reverse()];
        int first = (int)(LeastShare * curve.Length);
        int turn = Enumerable.Range(first, curve.Length - 2 * first).MinBy(i => rising[i] + falling[i]);
        bool turnsOnce =
            Rank.Correlation(curve[..(turn + 1)]) > LeastOrder && Rank.Correlation(curve[turn..]) < -LeastOrder;
        if (turnsOnce)
            return turn;
        return null;
    }

    /// <summary>
    /// The squared differences of the first readings from the curve that fits them best and never falls, for each
    /// number of readings (isotonic regression by pooling of neighbours) [n].
    /// </summary>
    private static double[] SquaresOfRising(double[] curve)
    {
        var sums = new List<double>();
        var counts = new List<int>();
        double[] squares = new double[curve.Length];
        double total = 0; // of the squares of the readings
        double fitted = 0; // of the squares of the levels
        for (int i = 0; i < curve.Length; i++)
        {
            total += curve[i] * curve[i];
            sums.Add(curve[i]);
            counts.Add(1);
            fitted += curve[i] * curve[i];
            while (sums.Count > 1 && sums[^2] / counts[^2] > sums[^1] / counts[^1])
            {
                fitted -= sums[^2] * sums[^2] / counts[^2] + sums[^1] * sums[^1] / counts[^1];
                sums[^2] += sums[^1];
                counts[^2] += counts[^1];
                sums.RemoveAt(sums.Count - 1);
                counts.RemoveAt(counts.Count - 1);
                fitted += sums[^1] * sums[^1] / counts[^1];
            }
            squares[i] = total - fitted;
        }
        return squares;
    }
}
