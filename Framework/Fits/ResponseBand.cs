using Modular.Measurements;

namespace Modular.Fits;

/// <summary>
/// The conductances of many devices at one value of the horizontal axis, for example after a number of pulses.
/// </summary>
/// <param name="Across">The value on the horizontal axis.</param>
/// <param name="Low">The 5 % quantile of the conductances, siemens.</param>
/// <param name="Median">The median of the conductances, siemens.</param>
/// <param name="High">The 95 % quantile of the conductances, siemens.</param>
internal sealed record ResponseBand(double Across, double Low, double Median, double High)
{
    private const int MostBands = 200;
    private const int BinsOfMany = 60;

    /// <summary>Computes the band from the conductances of single devices.</summary>
    /// <param name="across">The value on the horizontal axis.</param>
    /// <param name="conductances">The conductance of each device, siemens.</param>
    public static ResponseBand FromDevices(double across, IEnumerable<double> conductances)
    {
        double[] sorted = [.. conductances.Order()];
        double At(double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
        return new ResponseBand(across, At(0.05), At(0.5), At(0.95));
    }

    /// <summary>
    /// Returns bands by rising position. Where there are more than 200 positions, or every device has its own,
    /// neighbouring positions share a band.
    /// </summary>
    /// <param name="rows">The measurements, at any positions.</param>
    /// <param name="place">The value of a measurement on the horizontal axis.</param>
    public static IReadOnlyList<ResponseBand> FromRows(
        IReadOnlyCollection<Measurement> rows,
        Func<Measurement, double> place
    )
    {
        var places = rows.GroupBy(place).OrderBy(one => one.Key).ToArray();
        int devices = rows.Select(row => row.Device).Distinct().Count();
        bool areShared = places.Length <= MostBands && rows.Count >= devices * places.Length / 2;
        if (areShared)
            return [.. places.Select(one => FromDevices(one.Key, one.Select(row => row.Siemens)))];
        int size = (int)Math.Ceiling(places.Length / (double)BinsOfMany);
        return
        [
            .. places
                .Chunk(size)
                .Select(bin =>
                    FromDevices(bin.Average(one => one.Key), bin.SelectMany(one => one).Select(row => row.Siemens))
                ),
        ];
    }
}
