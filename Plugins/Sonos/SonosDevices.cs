using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Sonos;

/// <summary>
/// What devices do by the fits: a write misses, currents wander off and move on average, and a read varies. Below 0 A
/// there is no current; that is seen at a read and does not change what follows.
/// </summary>
internal sealed class SonosDevices(SonosOptions options, WrittenDials dials, double drift) : INormalLaw
{
    private readonly double programming = dials.Programming.Strength;
    private readonly double relaxation = dials.Relaxation.Strength;
    private readonly double noise = dials.ReadNoise.Strength;

    /// <inheritdoc/>
    public double Programmed(double target, double normal) =>
        target + programming * InSiemens(SonosLaws.Error(InAmperes(target), 0)) * normal;

    /// <inheritdoc/>
    public double Observed(in WrittenDevice device, double normal)
    {
        NormalRead read = Read(device);
        return Math.Max(read.Mean + read.Deviation * normal, 0);
    }

    /// <inheritdoc/>
    public NormalRead Read(in WrittenDevice device)
    {
        double g = Math.Max(Relaxed(device), 0);
        return new NormalRead(g, noise == 0 ? 0 : noise * InSiemens(SonosLaws.ReadNoise(InAmperes(g))));
    }

    /// <inheritdoc/>
    public void CheckAges(IEnumerable<double> ages)
    {
        double oldest = ages.Max();
        if (oldest > 0 && options.IMax >= SonosLaws.AgingLimit)
            throw new InvalidDataException(
                $"memory 'sonos': i-max is {options.IMax} A; devices of {SonosLaws.AgingLimit} A and more were not "
                    + "measured over time. Lower it, or leave 'age' out."
            );
        if (oldest > SonosLaws.LastAge)
            throw new InvalidDataException(
                $"memory 'sonos': devices would be {oldest} s old; they were measured for {SonosLaws.LastAge} s. "
                    + "Use 'age: 5 days' or less."
            );
    }

    private double Relaxed(in WrittenDevice device)
    {
        if (device.Seconds == 0)
            return device.Conductance;
        double current = InAmperes(device.Target);
        double g = device.Conductance;
        if (relaxation != 0)
            g += relaxation * InSiemens(SonosLaws.Relaxation(current, device.Seconds)) * device.Relaxation;
        if (drift != 0)
            g += drift * InSiemens(SonosLaws.Drift(current, device.Seconds));
        return g;
    }

    private double InAmperes(double siemens) => siemens * options.ReadVoltage;

    private double InSiemens(double amperes) => amperes / options.ReadVoltage;
}
