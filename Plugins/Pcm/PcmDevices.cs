using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Pcm;

/// <summary>
/// What devices do by a fit: a write misses, conductances fall as a power of time, and a read varies the more the
/// longer ago the write was. A device's number in the spread of the drift is draw 0 of its stream.
/// </summary>
internal sealed class PcmDevices : INormalLaw
{
    private readonly PcmLaw law;
    private readonly double gMax;
    private readonly double programming;
    private readonly double noise;
    private readonly double drift;
    private readonly double driftSpread;
    private readonly double[] normals;

    public PcmDevices(int count, PcmLaw law, double gMax, Conditions conditions)
    {
        this.law = law;
        this.gMax = gMax;
        Dial spread = conditions["drift-spread"];
        programming = conditions["programming"].Strength;
        noise = conditions["read-noise"].Strength;
        drift = conditions["drift"].Strength;
        driftSpread = spread.Strength;
        normals = driftSpread == 0 ? [] : new double[count];
        spread.FillNormals(draw: 0, first: 0, normals);
    }

    /// <inheritdoc/>
    public double Programmed(double target, double normal) =>
        Math.Max(target + law.ProgrammingShare(target / gMax) * gMax * (programming * normal), 0);

    /// <inheritdoc/>
    public double Observed(in WrittenDevice device, double normal)
    {
        double g = device.Conductance;
        double deviation = noise * normal;
        double share = deviation == 0 ? 0 : law.ReadShare(g / gMax, device.Seconds) * deviation;
        return Math.Max(g * Drifted(device) * (1 + share), 0);
    }

    /// <inheritdoc/>
    public NormalRead Read(in WrittenDevice device)
    {
        double g = device.Conductance * Drifted(device);
        if (noise == 0)
            return new NormalRead(g, 0);
        return new NormalRead(g, g * law.ReadShare(device.Conductance / gMax, device.Seconds) * noise);
    }

    /// <summary>Any age has a law.</summary>
    public void CheckAges(IEnumerable<double> ages) { }

    /// <summary>((t + t0) / t0)^-nu; nu follows from the target (aihwkit).</summary>
    private double Drifted(in WrittenDevice device)
    {
        if (device.Seconds == 0 || (drift == 0 && driftSpread == 0))
            return 1;
        double x = device.Target / gMax;
        double own = normals.Length == 0 ? 0 : driftSpread * law.DriftSpread(x) * normals[device.Position];
        return Math.Pow(1 + device.Seconds / law.T0, -Math.Abs(drift * law.Drift(x) + own));
    }
}
