using Modular.Devices;

namespace Modular.Plugins.RramAnalog;

/// <summary>
/// What devices do by a fit: a write misses, conductances wander off, and a read varies. Below 0 S a device does not
/// conduct; that is seen at a read and does not change what follows.
/// </summary>
internal sealed class RramDevices(RramLaw law, WrittenDials dials) : INormalLaw
{
    private readonly double programming = dials.Programming.Strength;
    private readonly double relaxation = dials.Relaxation.Strength;
    private readonly double noise = dials.ReadNoise.Strength;

    /// <inheritdoc/>
    public double Programmed(double target, double normal) => target + programming * law.Programming(target) * normal;

    /// <inheritdoc/>
    public double Observed(in WrittenDevice device, double normal)
    {
        NormalRead read = Read(device);
        return Math.Max(read.Mean + read.Deviation * normal, 0);
    }

    /// <inheritdoc/>
    public NormalRead Read(in WrittenDevice device)
    {
        double seconds = Math.Max(device.Seconds, RramLaws.First);
        double g = Relaxed(device, seconds);
        return new NormalRead(g, noise == 0 ? 0 : noise * law.ReadNoise!(g, seconds));
    }

    /// <inheritdoc/>
    public void CheckAges(IEnumerable<double> ages)
    {
        if (law.Ages is not { } measured)
            return;
        foreach (double age in ages.Distinct())
            if (age > RramLaws.First && !measured.Contains(age))
                throw new InvalidDataException(
                    $"memory 'rram-analog': devices would be {age} s old; fit '{law.Name}' knows them "
                        + $"{string.Join(", ", measured)} s after the write, and nothing between. "
                        + "Use 'age: 1 day' or 'age: 2 days', or leave 'age' out for 1 s."
                );
    }

    private double Relaxed(in WrittenDevice device, double seconds)
    {
        if (relaxation == 0)
            return device.Conductance;
        Relaxation since = law.Relaxation!(device.Target, seconds);
        return device.Conductance + relaxation * (since.Mean + since.Sigma * device.Relaxation);
    }
}
