namespace Modular.Rigs.Uses;

/// <summary>
/// How a linear sense makes a value of the devices of a weight: gains times conductances, limited to -1..1.
/// </summary>
/// <param name="Gains">What a siemens of each device adds, 1/S.</param>
/// <param name="Offset">The value of the weight where all conductances are 0.</param>
internal sealed record LinearReading(IReadOnlyList<double> Gains, double Offset)
{
    /// <summary>No standard normal number of <see cref="Contracts.RandomStream"/> is as large.</summary>
    private const double LargestNormal = 6.4;

    /// <summary>Whether a read may be cut at 0 S, or a value at -1 or +1.</summary>
    public bool MayBeLimited(ReadOnlySpan<ClippedRead> devices)
    {
        double reach = 0;
        double mean = Offset;
        for (int d = 0; d < devices.Length; d++)
        {
            double width = LargestNormal * devices[d].Deviation;
            if (devices[d].Mean < width)
                return true;
            reach += Math.Abs(Gains[d]) * width;
            mean += Gains[d] * devices[d].Mean;
        }
        return reach > 0 && Math.Abs(mean) + reach > 1;
    }

    /// <summary>The mean of the values, where no limit cuts noise.</summary>
    public double Mean(ReadOnlySpan<ClippedRead> devices)
    {
        double mean = Offset;
        for (int d = 0; d < devices.Length; d++)
            mean += Gains[d] * devices[d].Mean;
        return Math.Clamp(mean, -1, 1);
    }

    /// <summary>The variance of the values, where no limit cuts noise.</summary>
    public double Variance(ReadOnlySpan<ClippedRead> devices)
    {
        double variance = 0;
        for (int d = 0; d < devices.Length; d++)
            variance += Gains[d] * Gains[d] * devices[d].Deviation * devices[d].Deviation;
        return variance;
    }

    /// <summary>The value of one read, with a standard normal number for each device.</summary>
    public double Value(ReadOnlySpan<ClippedRead> devices, ReadOnlySpan<float> normals)
    {
        double value = Offset;
        for (int d = 0; d < devices.Length; d++)
            value += Gains[d] * devices[d].At(normals[d]);
        return Math.Clamp(value, -1, 1);
    }
}
