using Modular.Contracts;

namespace Modular.Plugins.Capacitor;

/// <summary>Makes devices; each dial's numbers are draws 0 and 1 of its stream.</summary>
/// <param name="lifetime">Steps of training in which a nominal weight decays to 1/e.</param>
/// <param name="conditions">Strengths and streams.</param>
internal sealed class Fabrication(double lifetime, Conditions conditions)
{
    private const int Chunk = 4096;

    private readonly double curve = conditions["nonlinearity"].Strength;
    private readonly double leak = conditions["leak"].Strength;

    /// <summary>So many devices.</summary>
    public Device[] Devices(int count)
    {
        var devices = new Device[count];
        for (int first = 0; first < count; first += Chunk)
            Make(first, devices.AsSpan(first, Math.Min(Chunk, count - first)));
        return devices;
    }

    private void Make(int first, Span<Device> devices)
    {
        double[] gains = Normals("d2d-step", 0, first, devices.Length);
        double[] tilts = Normals("d2d-asymmetry", 0, first, devices.Length);
        double[] ups = Normals("d2d-nonlinearity", 0, first, devices.Length);
        double[] downs = Normals("d2d-nonlinearity", 1, first, devices.Length);
        double[] tops = Normals("d2d-bounds", 0, first, devices.Length);
        double[] bottoms = Normals("d2d-bounds", 1, first, devices.Length);
        double[] lifetimes = Normals("d2d-leak", 0, first, devices.Length);
        for (int i = 0; i < devices.Length; i++)
            devices[i] = Made((gains[i], tilts[i]), (ups[i], downs[i]), (tops[i], bottoms[i])) with
            {
                Leak = Leak(lifetimes[i]),
            };
    }

    /// <summary>
    /// Absolute values keep steps and bounds on their sides; slopes refer to the nominal bounds (aihwkit).
    /// </summary>
    private Device Made(
        (double Gain, double Tilt) step,
        (double Up, double Down) slope,
        (double Top, double Bottom) bound
    )
    {
        double gain = 1 + CapacitorPreset.StepSpread * step.Gain;
        double tilt = CapacitorPreset.AsymmetrySpread * step.Tilt;
        return new Device(
            (float)(CapacitorPreset.Step * Math.Abs(gain + tilt)),
            (float)(CapacitorPreset.Step * Math.Abs(gain - tilt)),
            (float)(
                Math.Abs(curve * CapacitorPreset.Slope + CapacitorPreset.SlopeSpread * slope.Up) / CapacitorPreset.Max
            ),
            (float)(
                Math.Abs(curve * CapacitorPreset.Slope + CapacitorPreset.SlopeSpread * slope.Down) / CapacitorPreset.Min
            ),
            (float)Math.Abs(CapacitorPreset.Max * (1 + CapacitorPreset.BoundSpread * bound.Top)),
            (float)-Math.Abs(CapacitorPreset.Min * (1 + CapacitorPreset.BoundSpread * bound.Bottom)),
            0
        );
    }

    /// <summary>What is lost in a step, all of it at most.</summary>
    private float Leak(double normal) =>
        (float)Math.Min(leak / (lifetime * Math.Abs(1 + CapacitorPreset.LifetimeSpread * normal)), 1);

    private double[] Normals(string name, long draw, int first, int count)
    {
        Dial dial = conditions[name];
        double[] values = new double[count];
        if (dial.Strength == 0)
            return values;
        dial.Random.Normal(draw, first, values);
        for (int i = 0; i < count; i++)
            values[i] *= dial.Strength;
        return values;
    }
}
