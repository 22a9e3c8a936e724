using System.Globalization;

namespace Modular.Plugins.Measured;

/// <summary>
/// Leaves out devices that are open or shorted: their least conductance lies more than a factor of 1000 below that of
/// the median device, or their greatest as far above (assumed). At least three devices are needed for it.
/// </summary>
internal sealed class OpenDevices
{
    private const int LeastDevices = 3;

    private static readonly double Farthest = Math.Log(1000);

    /// <param name="file">The file of the curves.</param>
    /// <param name="curves">All measured curves.</param>
    public OpenDevices(FileInfo file, IReadOnlyList<MeasuredCurve> curves)
    {
        ILookup<string, MeasuredCurve> devices = curves.ToLookup(curve => curve.Device);
        if (devices.Count < LeastDevices)
        {
            Kept = curves;
            return;
        }
        double least = PiecewiseLinear.Median(devices.Select(Least));
        double greatest = PiecewiseLinear.Median(devices.Select(Greatest));
        var caveats = new List<string>();
        var left = new HashSet<string>();
        foreach (IGrouping<string, MeasuredCurve> device in devices)
        {
            if (Least(device) < least - Farthest)
                caveats.Add(Caveat(file, device.Key, "open", "falls to", Least(device), least));
            else if (Greatest(device) > greatest + Farthest)
                caveats.Add(Caveat(file, device.Key, "shorted", "rises to", Greatest(device), greatest));
            else
                continue;
            left.Add(device.Key);
        }
        Kept = [.. curves.Where(curve => !left.Contains(curve.Device))];
        Caveats = caveats;
    }

    /// <summary>The curves of the devices that are kept.</summary>
    public IReadOnlyList<MeasuredCurve> Kept { get; }

    /// <summary>What was left out, by which rule.</summary>
    public IReadOnlyList<string> Caveats { get; } = [];

    private static double Least(IEnumerable<MeasuredCurve> device) => device.Min(curve => curve.LogConductances.Min());

    private static double Greatest(IEnumerable<MeasuredCurve> device) =>
        device.Max(curve => curve.LogConductances.Max());

    private static string Caveat(FileInfo file, string device, string kind, string does, double own, double median) =>
        $"{file.Name}: device '{device}' is left out of every law as {kind}: it {does} {Siemens(own)}, more than a factor "
        + $"of 1000 from the median device's {Siemens(median)}.";

    private static string Siemens(double logConductance) =>
        Math.Exp(logConductance).ToString("G3", CultureInfo.InvariantCulture) + " S";
}
