namespace Modular.Plugins.Measured;

/// <summary>
/// States that were read several times: the noise of a read, and between which conductances they lie.
/// </summary>
/// <param name="Noise">Standard deviation of a read, ln(G).</param>
/// <param name="Low">The least mean of a device, siemens.</param>
/// <param name="High">The greatest, siemens.</param>
internal sealed record RepeatedReads(Estimate Noise, double Low, double High)
{
    /// <summary>From a file of devices, readings and conductances, a state each device; null without one.</summary>
    public static RepeatedReads? FromFile(FileInfo? file)
    {
        if (file is null)
            return null;
        double[][] devices =
        [
            .. DelimitedTable
                .Read(file, ["device", "read", "conductance"])
                .GroupBy(row => row.Name("device"), row => Math.Log(row.Conductance()), (_, x) => x.ToArray()),
        ];
        Estimate noise = EstimateNoise(devices);
        if (noise.High is null)
            throw new InvalidDataException(
                $"{file.Name}: no device was read twice; the same state of a device, several times, was expected. Add readings, or choose another file."
            );
        double[] means = [.. devices.Select(x => Math.Exp(x.Average()))];
        return new RepeatedReads(noise, means.Min(), means.Max());
    }

    /// <summary>Of logarithms of conductances, each array a state that was read several times.</summary>
    public static Estimate EstimateNoise(IEnumerable<double[]> states)
    {
        (double squares, int freedom) = (0, 0);
        foreach (double[] same in states)
        {
            double mean = same.Average();
            squares += same.Sum(x => (x - mean) * (x - mean));
            freedom += same.Length - 1;
        }
        return Estimate.Deviation(squares, freedom);
    }
}
