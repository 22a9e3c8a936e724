using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// Positions of devices whose pulses were measured in one direction: the number of pulses since the device started
/// over.
/// </summary>
/// <param name="count">The number of devices in the array.</param>
/// <param name="response">The response of each device.</param>
/// <param name="model">The range of the nominal device, and the most pulses of a write.</param>
internal sealed class OneWayPositions(int count, IResponse response, MeasuredModel model) : IPositions
{
    private const double Tolerance = 1e-3; // pulses: float32 targets are not exact

    private readonly bool raises = model.Lowering is null;
    private readonly float[] pulses = new float[count];

    /// <inheritdoc/>
    public double Conductance(int device) => response.Conductance(device, pulses[device]);

    /// <inheritdoc/>
    public double Pulse(int device, double amount)
    {
        pulses[device] = (float)Math.Min(pulses[device] + Math.Abs(amount), DeviceParameters.Never);
        return Conductance(device);
    }

    /// <summary>
    /// Starts a device over, then gives it the fewest pulses that bring it to the target or beyond, at most the limit.
    /// The result is the new conductance, siemens.
    /// </summary>
    public double Write(int device, double target)
    {
        double needed = Math.Ceiling(PulsesTo(device, target) - Tolerance);
        pulses[device] = (float)Math.Clamp(needed, 0, model.PulseLimit);
        return Conductance(device);
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => record.Keep("pulses", pulses.AsSpan());

    private double PulsesTo(int device, double target)
    {
        bool isStart = raises ? target <= (float)model.Range.Min : target >= (float)model.Range.Max;
        if (isStart)
            return 0;
        if (target <= 0)
            return DeviceParameters.Never;
        return response.Pulses(device, target);
    }
}
