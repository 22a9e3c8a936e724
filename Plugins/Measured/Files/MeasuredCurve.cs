namespace Modular.Plugins.Measured;

/// <summary>The measured response of one device to pulses of one direction.</summary>
/// <param name="Device">Its name.</param>
/// <param name="Raises">Whether the pulses raise the conductance.</param>
/// <param name="Pulses">Given before each reading, not falling [n].</param>
/// <param name="X">ln(G / S) of each reading [n].</param>
internal sealed record MeasuredCurve(string Device, bool Raises, double[] Pulses, double[] X)
{
    /// <summary>+1 where pulses raise the conductance, -1 where they lower it.</summary>
    public int Sign => Raises ? 1 : -1;

    /// <summary>The most pulses.</summary>
    public double Last => Pulses[^1];

    /// <summary>Mean of ln(G).</summary>
    public double Mean { get; } = X.Average();
}
