using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// Positions of devices whose pulses were measured in both directions. When the pulse direction reverses, the device
/// continues on the other curve at the same conductance. A pulse that finds the device beyond the end of its curve does
/// nothing; one that finds it before the start begins at the start. The two curves may thus cover unequal ranges.
/// </summary>
/// <param name="count">The number of devices in the array.</param>
/// <param name="lowering">The response of each device to pulses that lower its conductance.</param>
/// <param name="raising">The response of each device to pulses that raise its conductance.</param>
/// <param name="range">The range of the nominal device, siemens.</param>
internal sealed class TwoWayPositions(
    int count,
    MeasuredBranch lowering,
    MeasuredBranch raising,
    ConductanceRange range
) : IPositions
{
    private const double Rounding = 1e-9; // a share of the conductance

    private readonly bool[] raised = new bool[count]; // whether the device is on its rising curve [devices]
    private readonly float[] pulses = new float[count]; // since the start of its present curve [devices]

    /// <inheritdoc/>
    public double Conductance(int device) => Present(device).Conductance(device, pulses[device]);

    /// <inheritdoc/>
    public double Pulse(int device, double amount)
    {
        bool raises = amount > 0;
        MeasuredBranch branch = raises ? raising : lowering;
        double before = Conductance(device);
        double place = raises == raised[device] ? pulses[device] : branch.Place(device, before);
        double next = Math.Min(place + Math.Abs(amount), branch.LastPulse);
        double after = branch.Conductance(device, next);
        double change = raises ? after - before : before - after;
        if (change < -Rounding * before)
            return before;
        raised[device] = raises;
        pulses[device] = (float)next;
        return raises ? Math.Max(after, before) : Math.Min(after, before);
    }

    /// <summary>
    /// Writes a device to the target, within its own window, and returns the new conductance, siemens. A target at an
    /// end of the range gets the device's own end.
    /// </summary>
    public double Write(int device, double target)
    {
        double reachable = WithinWindow(target, Window(device));
        raised[device] = !lowering.Covers(device, reachable) && raising.Covers(device, reachable);
        pulses[device] = (float)Present(device).Place(device, reachable);
        return Conductance(device);
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("curves", raised.AsSpan());
        record.Keep("pulses", pulses.AsSpan());
    }

    private double WithinWindow(double target, ConductanceRange window)
    {
        if (target >= (float)range.Max)
            return window.Max;
        if (target <= (float)range.Min)
            return window.Min;
        return Math.Clamp(target, window.Min, window.Max);
    }

    /// <summary>The conductances that a device reaches on either of its curves, siemens.</summary>
    private ConductanceRange Window(int device)
    {
        double low = Math.Min(raising.Start(device), lowering.End(device));
        double high = Math.Max(lowering.Start(device), raising.End(device));
        return new ConductanceRange(Math.Min(low, high), Math.Max(low, high));
    }

    private MeasuredBranch Present(int device) => raised[device] ? raising : lowering;
}
