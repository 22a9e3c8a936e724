namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// The law of one state's ln(R): a function of a standard normal number z, of which the device and its cycle each give
/// a share.
/// </summary>
internal sealed record StateLaw
{
    /// <summary>The median of the resistance, ohm.</summary>
    public required double Median { get; init; }

    /// <summary>The standard deviation of ln(R), device and cycle together, ln(R).</summary>
    public required double Sigma { get; init; }

    /// <summary>The share of the variance of z that is between devices, 0 to 1.</summary>
    public required double D2dShare { get; init; }

    /// <summary>The source of the median and of the spread.</summary>
    public required string Source { get; init; }

    /// <summary>The weight of a device's own number in z.</summary>
    public double DeviceWeight => Math.Sqrt(D2dShare);

    /// <summary>The weight of a cycle's number in z.</summary>
    public double CycleWeight => Math.Sqrt(1 - D2dShare);

    /// <summary>The measured quantiles that take the place of the log-normal law; null for a log-normal law.</summary>
    public EmpiricalQuantiles? Quantiles { get; init; }

    /// <summary>Whether the current is normal, with <see cref="Sigma"/> as a share of the median one.</summary>
    public bool NormalCurrent { get; init; }

    // The least current as a share of the median one, so that no device has a current of 0 or below; assumed.
    private const double LeastCurrent = 0.01;

    /// <summary>The ln(R / ohm) at a standard normal number z.</summary>
    public double LogResistance(double z)
    {
        if (NormalCurrent)
            return Math.Log(Median) - Math.Log(Math.Max(1 - Sigma * z, LeastCurrent));
        return Quantiles?.At(z) ?? Math.Log(Median) + Sigma * z;
    }
}
