using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// Positions of devices whose pulses were measured in both directions. When the pulse direction reverses, the device
/// continues on the other curve at the same conductance. It stays between the starts of its two curves.
/// </summary>
/// <param name="count">The number of devices.</param>
/// <param name="lowering">The response of each device to pulses that lower its conductance.</param>
/// <param name="raising">The response of each device to pulses that raise its conductance.</param>
/// <param name="range">The range of the nominal device, siemens.</param>
internal sealed class TwoWayPositions(int count, IResponse lowering, IResponse raising, ConductanceRange range)
    : IPositions
{
    private readonly bool[] raised = new bool[count]; // whether the last pulse raised the device [devices]
    private readonly float[] pulses = new float[count]; // since the start of its present curve [devices]

    /// <inheritdoc/>
    public double Conductance(int device) => PresentCurve(device).Conductance(device, pulses[device]);

    /// <inheritdoc/>
    public double Pulse(int device, int count)
    {
        bool raises = count > 0;
        if (raises != raised[device])
            ReverseDirection(device);
        pulses[device] = (float)Math.Min(pulses[device] + Math.Abs(count), DeviceParameters.Never);
        return StopAtWindow(device);
    }

    /// <summary>
    /// Writes a device to the target, within its own window, and returns the new conductance, siemens. A target at an
    /// end of the range gets the device's own end.
    /// </summary>
    public double Write(int device, double target)
    {
        double reachable = WithinWindow(target, Window(device));
        raised[device] = false;
        MoveTo(device, reachable);
        return Conductance(device);
    }

    private void ReverseDirection(int device)
    {
        double conductance = Conductance(device);
        raised[device] = !raised[device];
        MoveTo(device, conductance);
    }

    /// <summary>
    /// Stops a device at the start of its other curve if its last pulses went beyond. The result is its conductance,
    /// siemens.
    /// </summary>
    private double StopAtWindow(int device)
    {
        double conductance = Conductance(device);
        ConductanceRange window = Window(device);
        double end = raised[device] ? window.Max : window.Min;
        bool isWithin = raised[device] ? conductance <= end : conductance >= end;
        if (isWithin)
            return conductance;
        MoveTo(device, end);
        return Conductance(device);
    }

    /// <summary>Places a device on its present curve where it has a conductance, siemens.</summary>
    private void MoveTo(int device, double conductance) =>
        pulses[device] = (float)Math.Max(PresentCurve(device).Pulses(device, conductance), 0);

    private double WithinWindow(double target, ConductanceRange window)
    {
        if (target >= (float)range.Max)
            return window.Max;
        if (target <= (float)range.Min)
            return window.Min;
        return Math.Clamp(target, window.Min, window.Max);
    }

    /// <summary>
    /// The conductances between the starts of a device's two curves, siemens. If the starts are in the wrong order,
    /// they still bound the window.
    /// </summary>
    private ConductanceRange Window(int device)
    {
        double low = raising.Conductance(device, 0);
        double high = lowering.Conductance(device, 0);
        return new ConductanceRange(Math.Min(low, high), Math.Max(low, high));
    }

    private IResponse PresentCurve(int device) => raised[device] ? raising : lowering;
}
