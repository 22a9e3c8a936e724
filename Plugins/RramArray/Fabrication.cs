using Modular.Contracts;

namespace Modular.Plugins.RramArray;

/// <summary>Makes devices; each dial's numbers are draws 0 and 1 of its stream.</summary>
/// <param name="preset">In weight units.</param>
/// <param name="stuckShare">Of the devices.</param>
/// <param name="conditions">Strengths and streams.</param>
internal sealed class Fabrication(RramPreset preset, double stuckShare, Conditions conditions)
{
    private const int Chunk = 4096;
    private const double StuckRange = 0.01; // aihwkit corrupt_devices_range

    private readonly double curve = conditions["nonlinearity"].Strength;
    private readonly Dial? reference = preset.ReferenceSpread > 0 ? conditions["reference"] : null;
    private readonly Dial? stuck = stuckShare > 0 ? conditions["stuck"] : null;

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
        double[] gains = Normals(conditions["d2d-step"], 0, first, devices.Length);
        double[] tilts = Normals(conditions["d2d-asymmetry"], 0, first, devices.Length);
        double[] tops = Normals(conditions["d2d-bounds"], 0, first, devices.Length);
        double[] bottoms = Normals(conditions["d2d-bounds"], 1, first, devices.Length);
        for (int i = 0; i < devices.Length; i++)
            devices[i] = Made(gains[i], tilts[i], (tops[i], bottoms[i]));
        if (preset.SubtractsSymmetryPoint)
            Subtract(devices);
        if (stuck is not null)
            Stick(stuck, first, devices);
        if (reference is not null)
            Shift(Normals(reference, 0, first, devices.Length), devices);
    }

    /// <summary>Absolute values keep steps and bounds on their sides, as aihwkit does.</summary>
    private Device Made(double gain, double tilt, (double Top, double Bottom) bounds)
    {
        double own = preset.LogNormal ? Math.Exp(preset.StepSpread * gain) : 1 + preset.StepSpread * gain;
        double asymmetry = preset.AsymmetrySpread * tilt;
        double up = own + Math.Min(curve * preset.UpDown, 0) + asymmetry;
        double down = own - Math.Max(curve * preset.UpDown, 0) - asymmetry;
        double max = Math.Abs(preset.Max * (1 + preset.MaxSpread * bounds.Top));
        double min = -Math.Abs(preset.Min * (1 + preset.MinSpread * bounds.Bottom));
        return new Device(
            (float)(preset.Step * Math.Abs(up)),
            (float)(preset.Step * Math.Abs(down)),
            (float)max,
            (float)min,
            0
        );
    }

    /// <summary>
    /// Where a step up and one down are alike; in proportion to the nonlinearity, for without it there is no such
    /// point.
    /// </summary>
    private void Subtract(Span<Device> devices)
    {
        foreach (ref Device device in devices)
            device = device with
            {
                Reference = (float)(
                    curve * (device.Up - device.Down) / (device.Up / device.Max - device.Down / device.Min)
                ),
            };
    }

    private void Stick(Dial dial, int first, Span<Device> devices)
    {
        double[] chances = new double[devices.Length];
        double[] places = new double[devices.Length];
        dial.Random.Uniform(0, first, chances);
        dial.Random.Uniform(1, first, places);
        for (int i = 0; i < devices.Length; i++)
            if (chances[i] < dial.Strength * stuckShare)
                devices[i] = Stuck(devices[i], places[i]);
    }

    private static Device Stuck(Device device, double place)
    {
        double least = Math.Max(device.Min, -StuckRange);
        double most = Math.Min(device.Max, StuckRange);
        float at = (float)(least + (most - least) * place);
        return new Device(0, 0, at, at, 0);
    }

    private void Shift(double[] normals, Span<Device> devices)
    {
        for (int i = 0; i < devices.Length; i++)
            devices[i] = devices[i] with
            {
                Reference = (float)(devices[i].Reference + preset.ReferenceSpread * normals[i]),
            };
    }

    private static double[] Normals(Dial dial, long draw, int first, int count)
    {
        double[] values = new double[count];
        if (dial.Strength == 0)
            return values;
        dial.Random.Normal(draw, first, values);
        for (int i = 0; i < count; i++)
            values[i] *= dial.Strength;
        return values;
    }
}
