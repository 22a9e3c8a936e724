namespace Modular.Plugins.Measured;

/// <summary>
/// Finds where states are far apart: a gap of more than 0.1 ln(G) that is more than eight times as wide as the median
/// of up to eight gaps on either side of it. Of states that lie evenly or normally, few gaps are so wide by chance.
/// </summary>
internal static class StateGaps
{
    /// <summary>The fewest devices on either side of a gap, that show a spread.</summary>
    public const int LeastDevices = 3;

    private const int Neighbours = 8; // (assumed)
    private const double LeastRatio = 8; // to the median gap nearby (assumed)
    private const double LeastGap = 0.1; // ln(G) (assumed)
    private static readonly double AloneGap = Math.Log(2); // of one or two devices that join no others (assumed)

    /// <summary>
    /// Where the parts begin that gaps divide, and the end of the last. One or two devices are a part of their own only
    /// where they differ from all others by more than a factor of 2.
    /// </summary>
    /// <param name="states">ln(G) of the devices, rising [devices].</param>
    public static IReadOnlyList<int> Find(double[] states)
    {
        double[] gaps = [.. states.Skip(1).Zip(states, (next, one) => next - one)];
        List<int> cuts =
        [
            0,
            .. Enumerable.Range(1, gaps.Length).Where(place => IsWide(gaps, place - 1)),
            states.Length,
        ];
        for (int part = 0; part < cuts.Count - 1; part++)
            if (cuts[part + 1] - cuts[part] < LeastDevices && cuts.Count > 2)
            {
                double below = part == 0 ? double.PositiveInfinity : gaps[cuts[part] - 1];
                double above = part == cuts.Count - 2 ? double.PositiveInfinity : gaps[cuts[part + 1] - 1];
                if (Math.Min(below, above) > AloneGap)
                    continue;
                cuts.RemoveAt(below < above ? part : part + 1);
                part = -1;
            }
        return cuts;
    }

    private static bool IsWide(double[] gaps, int gap) =>
        gaps[gap] > LeastGap
        && gaps[gap] > LeastRatio * Median(gaps[Math.Max(0, gap - Neighbours)..gap])
        && gaps[gap] > LeastRatio * Median(gaps[(gap + 1)..Math.Min(gaps.Length, gap + 1 + Neighbours)]);

    private static double Median(double[] gaps) => gaps.Length == 0 ? 0 : PiecewiseLinear.Median(gaps);
}
