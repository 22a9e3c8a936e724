namespace Modular.Plugins.Measured;

/// <summary>The measured response of one device to pulses of one direction.</summary>
/// <param name="Device">The name of the device.</param>
/// <param name="Raises">Whether the pulses raise the conductance.</param>
/// <param name="Pulses">How many pulses the device had received before each reading [n]. The numbers never
/// fall.</param>
/// <param name="LogConductances">ln(G / S) of each reading [n].</param>
internal sealed record MeasuredCurve(string Device, bool Raises, double[] Pulses, double[] LogConductances)
{
    /// <summary>+1 if pulses raise the conductance, -1 if they lower it.</summary>
    public int Sign => Raises ? 1 : -1;

    /// <summary>The number of pulses before the last reading.</summary>
    public double LastPulse => Pulses[^1];

    /// <summary>The mean of ln(G / S) over all readings.</summary>
    public double MeanLogConductance { get; } = LogConductances.Average();
}
