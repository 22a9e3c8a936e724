namespace Modular.Measurements;

/// <summary>
/// Whether readings at one time are reads of one state: then it says nothing which of them comes first, and the means
/// of the first, the second, ... of all times differ as noise does. Analysis of variance of ln(G), two-way.
/// </summary>
/// <param name="Device">The device whose readings differ most.</param>
/// <param name="Slots">The number of its readings at each time.</param>
/// <param name="Distance">Between the least and the greatest of its means, ln(G).</param>
/// <param name="OfStates">The mean square of all devices between their means.</param>
/// <param name="OfNoise">The mean square that is left.</param>
internal sealed record SlotVariance(string? Device, int Slots, double Distance, double OfStates, double OfNoise)
{
    private const int LeastTimes = 2;

    /// <summary>Finds it of all devices together; null where none has several readings at each time.</summary>
    /// <param name="devices">The readings of each device in the order of the file.</param>
    public static SlotVariance? Find(IEnumerable<Measurement[]> devices)
    {
        SlotVariance? widest = null;
        double ofStates = 0;
        double ofNoise = 0;
        double freedomOfStates = 0;
        double freedomOfNoise = 0;
        foreach (Measurement[] device in devices)
        {
            double[][] times = [.. device.GroupBy(row => row.Position).Select(LogConductances)];
            int slots = times[0].Length;
            if (times.Length < LeastTimes || slots < 2 || times.Any(time => time.Length != slots))
                continue;
            double[] means = [.. Enumerable.Range(0, slots).Select(slot => times.Average(time => time[slot]))];
            double mean = means.Average();
            ofStates += times.Length * means.Sum(one => (one - mean) * (one - mean));
            ofNoise += times.Sum(time => SquareSum(time, means));
            freedomOfStates += slots - 1;
            freedomOfNoise += (slots - 1) * (times.Length - 1);
            double distance = means.Max() - means.Min();
            if (widest is null || distance > widest.Distance)
                widest = new SlotVariance(device[0].Device, slots, distance, 0, 0);
        }
        if (widest is null)
            return null;
        return widest with { OfStates = ofStates / freedomOfStates, OfNoise = ofNoise / freedomOfNoise };
    }

    private static double[] LogConductances(IEnumerable<Measurement> time) =>
        [.. time.Select(row => Math.Log(row.Siemens))];

    /// <summary>
    /// The squares that are left of the readings at one time, without their mean and those of the slots.
    /// </summary>
    private static double SquareSum(double[] time, double[] means)
    {
        double offset = time.Average() - means.Average();
        return time.Zip(means, (one, mean) => one - mean - offset).Sum(rest => rest * rest);
    }
}
