using Modular.Contracts;

namespace Modular.Plugins.Ecram;

/// <summary>Makes devices; each dial's numbers are draws 0 and 1 of its stream.</summary>
/// <param name="preset">In weight units.</param>
/// <param name="conditions">Strengths and streams.</param>
internal sealed class Fabrication(EcramPreset preset, Conditions conditions)
{
    private const int Chunk = 4096;

    private readonly double curve = conditions["nonlinearity"].Strength;

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
        for (int i = 0; i < devices.Length; i++)
            devices[i] = Made((gains[i], tilts[i]), (ups[i], downs[i]), (tops[i], bottoms[i]));
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
        double gain = 1 + preset.StepSpread * step.Gain;
        double tilt = preset.AsymmetrySpread * step.Tilt;
        return new Device(
            (float)(preset.Step * Math.Abs(gain + tilt)),
            (float)(preset.Step * Math.Abs(gain - tilt)),
            (float)(Math.Abs(curve * preset.SlopeUp + preset.SlopeSpread * slope.Up) / preset.Max),
            (float)(Math.Abs(curve * preset.SlopeDown + preset.SlopeSpread * slope.Down) / preset.Min),
            (float)Math.Abs(preset.Max * (1 + preset.BoundSpread * bound.Top)),
            (float)-Math.Abs(preset.Min * (1 + preset.BoundSpread * bound.Bottom))
        );
    }

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
