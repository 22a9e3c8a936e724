namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// How one state's ln(R) is distributed: a function of a standard normal number z, of which a device and its cycle each
/// give a share.
/// </summary>
internal sealed record StateLaw
{
    /// <summary>Of the resistance, ohm.</summary>
    public required double Median { get; init; }

    /// <summary>Standard deviation of ln(R), device and cycle together.</summary>
    public required double Sigma { get; init; }

    /// <summary>Share of the variance of z that is between devices.</summary>
    public required double D2dShare { get; init; }

    /// <summary>Where the median and the spread come from.</summary>
    public required string Source { get; init; }

    /// <summary>Weight of a device's own number in z.</summary>
    public double DeviceWeight => Math.Sqrt(D2dShare);

    /// <summary>Weight of a cycle's number in z.</summary>
    public double CycleWeight => Math.Sqrt(1 - D2dShare);

    /// <summary>Of measured resistances; null for a log-normal law.</summary>
    public EmpiricalQuantiles? Quantiles { get; init; }

    /// <summary>ln(R / ohm) at z.</summary>
    public double LogResistance(double z) => Quantiles?.At(z) ?? Math.Log(Median) + Sigma * z;
}
