namespace Modular.Measurements;

/// <summary>
/// Whether readings follow each other as pulses do, which move a device one way, or as reads of one state do. The
/// limits are assumed.
/// </summary>
internal static class Trend
{
    private const double LeastOfPulses = 0.9; // rank correlation with the order
    private const double MostOfReads = 0.7;
    private const double LeastOfNoise = 0.03; // ratio of von Neumann
    private const double LeastChange = 0.2; // of the mean from the first quarter to the last
    private const double LeastShare = 0.75; // of the columns

    /// <summary>What the readings of columns are: pulses, reads, or null where that cannot be known.</summary>
    public static AxisMeaning? Find(IReadOnlyList<DataColumn> values)
    {
        double[][] filled = [.. values.Select(column => column.Filled).Where(numbers => numbers.Length >= 5)];
        if (filled.Length == 0)
            return null;
        double[] trends = [.. filled.Select(Rank.Correlation)];
        int moved = filled
            .Zip(trends)
            .Count(one => Math.Abs(one.Second) >= LeastOfPulses && Changes(one.First) || TurnsByMuch(one.First));
        if (moved >= LeastShare * filled.Length)
            return AxisMeaning.Pulse;
        bool areReads = trends.All(trend => Math.Abs(trend) <= MostOfReads) && filled.All(IsNoise);
        if (areReads)
            return AxisMeaning.Read;
        return null;
    }

    private static bool TurnsByMuch(double[] numbers) =>
        TurningPoint.Find(numbers) is { } turn
        && Math.Abs(numbers[turn] - numbers[0])
            >= LeastChange * Math.Max(Math.Abs(numbers[turn]), Math.Abs(numbers[0]));

    /// <summary>
    /// Whether neighbours differ as noise does: by the ratio of von Neumann, 1 for white noise and 0 for a smooth
    /// curve.
    /// </summary>
    private static bool IsNoise(double[] numbers)
    {
        double mean = numbers.Average();
        double variance = numbers.Average(x => (x - mean) * (x - mean));
        double steps = numbers.Zip(numbers.Skip(1), (one, next) => (next - one) * (next - one)).Average();
        return variance == 0 || steps / (2 * variance) >= LeastOfNoise;
    }

    private static bool Changes(double[] numbers)
    {
        int quarter = numbers.Length / 4 + 1;
        double first = numbers[..quarter].Average();
        double last = numbers[^quarter..].Average();
        return Math.Abs(last - first) >= LeastChange * Math.Max(Math.Abs(first), Math.Abs(last));
    }
}
