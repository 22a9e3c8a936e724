namespace Modular.Plugins.Measured;

/// <summary>
/// The measured part of a response in one direction: from before its first pulse to its last measured pulse. Pulses
/// beyond its end do nothing.
/// </summary>
/// <param name="Response">The response of each device.</param>
/// <param name="LastPulse">The last pulse that was measured, pulses.</param>
internal sealed record MeasuredBranch(IResponse Response, double LastPulse)
{
    private const double Tolerance = 1e-6; // a share of the conductance: float32 targets are not exact

    /// <summary>The conductance of a device before the first pulse, siemens.</summary>
    public double Start(int device) => Response.Conductance(device, 0);

    /// <summary>The conductance of a device after the last measured pulse, siemens.</summary>
    public double End(int device) => Response.Conductance(device, LastPulse);

    /// <summary>The conductance of a device after a number of pulses, siemens.</summary>
    public double Conductance(int device, double pulses) => Response.Conductance(device, Math.Min(pulses, LastPulse));

    /// <summary>
    /// Where a device has a conductance, siemens: 0 if it lies before the start, the last pulse if it lies beyond the
    /// end.
    /// </summary>
    public double Place(int device, double conductance) =>
        Math.Clamp(Response.Pulses(device, conductance), 0, LastPulse);

    /// <summary>Whether a conductance, siemens, lies between start and end.</summary>
    public bool Covers(int device, double conductance)
    {
        double low = Math.Min(Start(device), End(device));
        double high = Math.Max(Start(device), End(device));
        return conductance >= low * (1 - Tolerance) && conductance <= high * (1 + Tolerance);
    }
}
