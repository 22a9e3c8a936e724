namespace Modular.Plugins.Measured;

/// <summary>
/// Where devices stand on their curves. Where pulses go one way, a position is the pulses since the device started
/// over. Where they go both ways, the other curve is entered where it has the conductance that the device has, and a
/// device stays between the starts of its two curves.
/// </summary>
internal sealed class CurvePositions
{
    private readonly IResponse? lower;
    private readonly IResponse? raise;
    private readonly MeasuredModel model;
    private readonly float[] pulses;
    private readonly bool[] raised;

    /// <param name="count">Devices.</param>
    /// <param name="responses">One at least.</param>
    /// <param name="model">The range, and the most pulses of a write where they go one way.</param>
    public CurvePositions(int count, (IResponse? Lower, IResponse? Raise) responses, MeasuredModel model)
    {
        (lower, raise) = responses;
        this.model = model;
        pulses = new float[count];
        raised = lower is null || raise is null ? [] : new bool[count];
    }

    private bool Both => raised.Length > 0;

    /// <summary>Siemens.</summary>
    public double Conductance(int device) => Response(Raised(device)).Conductance(device, pulses[device]);

    /// <summary>Pulses a device; its conductance then, siemens.</summary>
    public double Pulse(int device, int count)
    {
        bool up = count > 0;
        if (Both && up != raised[device])
            ReverseDirection(device, up);
        pulses[device] = (float)Math.Min(pulses[device] + Math.Abs(count), DeviceParameters.Never);
        return Both ? Bounded(device) : Conductance(device);
    }

    /// <summary>Writes a device; its conductance then, siemens.</summary>
    public double Write(int device, double target)
    {
        if (!Both)
            return Restart(device, target);
        (double low, double high) = Window(device);
        raised[device] = false;
        pulses[device] = At(lower!, device, Asked(target, low, high));
        return Conductance(device);
    }

    /// <summary>Whoever asks for an end of the range gets the device's own.</summary>
    private double Asked(double target, double low, double high) =>
        target >= (float)model.High ? high
        : target <= (float)model.Low ? low
        : Math.Clamp(target, low, high);

    /// <summary>
    /// Starts over, then the least number of pulses that brings the conductance to the target or beyond, at most the
    /// limit.
    /// </summary>
    private double Restart(int device, double target)
    {
        IResponse response = (lower ?? raise)!;
        bool start = lower is null ? target <= (float)model.Low : target >= (float)model.High;
        double found =
            start ? 0
            : target > 0 ? response.Pulses(device, target)
            : DeviceParameters.Never;
        pulses[device] = (float)Math.Clamp(Math.Ceiling(found - 1e-3), 0, model.Limit); // float32 targets are not exact
        return Conductance(device);
    }

    private void ReverseDirection(int device, bool up)
    {
        double conductance = Conductance(device);
        raised[device] = up;
        pulses[device] = At(Response(up), device, conductance);
    }

    /// <summary>Stops a device at the start of its other curve.</summary>
    private double Bounded(int device)
    {
        double conductance = Conductance(device);
        (double low, double high) = Window(device);
        if (raised[device] ? conductance <= high : conductance >= low)
            return conductance;
        pulses[device] = At(Response(raised[device]), device, raised[device] ? high : low);
        return Conductance(device);
    }

    /// <summary>
    /// Between the starts of its curves; a device whose starts are the wrong way around has no window to move in but
    /// them.
    /// </summary>
    private (double Low, double High) Window(int device)
    {
        double low = raise!.Conductance(device, 0);
        double high = lower!.Conductance(device, 0);
        return (Math.Min(low, high), Math.Max(low, high));
    }

    private static float At(IResponse response, int device, double conductance) =>
        (float)Math.Max(response.Pulses(device, conductance), 0);

    private bool Raised(int device) => Both ? raised[device] : lower is null;

    private IResponse Response(bool up) => (up ? raise : lower)!;
}
