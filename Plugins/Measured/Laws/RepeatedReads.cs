using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>The read noise of a technology, from states that were read several times.</summary>
/// <param name="Noise">The standard deviation of one read, ln(G).</param>
/// <param name="States">The range of the devices' geometric mean conductances, siemens.</param>
internal sealed record RepeatedReads(Estimate Noise, ConductanceRange States)
{
    /// <summary>
    /// Reads a file with the columns device, read and conductance, in which each device holds one state. The result is
    /// null if there is no file.
    /// </summary>
    public static RepeatedReads? FromFile(FileInfo? file)
    {
        if (file is null)
            return null;
        IReadOnlyList<TableRow> rows = DelimitedTable.Read(file, ["device", "read", "conductance"]);
        double[][] devices =
        [
            .. rows.GroupBy(
                row => row.Name("device"),
                row => Math.Log(row.Conductance()),
                (_, readings) => readings.ToArray()
            ),
        ];
        Estimate noise = EstimateNoise(devices);
        if (noise.High is null)
            throw new InvalidDataException(
                $"{file.Name}: no device was read twice; the same state of a device, several times, was expected. Add "
                    + "readings, or choose another file."
            );
        double[] means = [.. devices.Select(readings => Math.Exp(readings.Average()))];
        return new RepeatedReads(noise, new ConductanceRange(means.Min(), means.Max()));
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
