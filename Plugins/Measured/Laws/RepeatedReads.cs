using Modular.Contracts;
using Modular.Measurements;

namespace Modular.Plugins.Measured;

/// <summary>The read noise of a technology, from states that were read several times.</summary>
/// <param name="Noise">The standard deviation of one read, ln(G).</param>
/// <param name="States">The range of the devices' geometric mean conductances, siemens.</param>
internal sealed record RepeatedReads(Estimate Noise, ConductanceRange States)
{
    /// <summary>
    /// Reads the file of reads, in which each device holds one state. The result is null if there is no file.
    /// </summary>
    public static RepeatedReads? FromFile(MeasuredOptions options)
    {
        if (options.Reads is not { } file)
            return null;
        double[][] devices =
        [
            .. options
                .Read(file, MeasurementKind.Reads)
                .Rows.GroupBy(row => row.Device, row => Math.Log(row.Siemens), (_, readings) => readings.ToArray()),
        ];
        Estimate noise = EstimateNoise(devices);
        if (noise.High is null)
            throw new InvalidDataException(
                $"{file.Name}: no device was read twice; the same state of a device, several times, was expected. Add "
                    + "readings, or choose another file."
            );
        double[] means = [.. devices.Select(readings => Math.Exp(readings.Average()))];
        return new RepeatedReads(noise, new ConductanceRange(means.Min(), means.Max()))
        {
            Neighbours = NeighbourCorrelation(devices),
            Pairs = devices.Sum(readings => readings.Length - 1),
        };
    }

    /// <summary>
    /// The correlation of reads that follow each other, about the mean of their state: 0 for independent reads of many.
    /// </summary>
    public double Neighbours { get; private init; }

    /// <summary>The number of pairs of reads that follow each other.</summary>
    public int Pairs { get; private init; }

    private static double NeighbourCorrelation(double[][] states)
    {
        double products = 0;
        double squares = 0;
        foreach (double[] readings in states)
        {
            double mean = readings.Average();
            products += readings.Zip(readings.Skip(1), (one, next) => (one - mean) * (next - mean)).Sum();
            squares += readings.Sum(x => (x - mean) * (x - mean));
        }
        return squares == 0 ? 0 : products / squares;
    }

    /// <summary>The standard deviation of one read about the mean of its state, ln(G).</summary>
    /// <param name="states">ln(G / S) of the readings of each state.</param>
    public static Estimate EstimateNoise(IEnumerable<double[]> states)
    {
        double squares = 0;
        int freedom = 0;
        foreach (double[] readings in states)
        {
            double mean = readings.Average();
            squares += readings.Sum(x => (x - mean) * (x - mean));
            freedom += readings.Length - 1;
        }
        return Estimate.Deviation(squares, freedom);
    }
}
