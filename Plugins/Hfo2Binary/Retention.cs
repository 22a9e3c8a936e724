using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// What time does to written devices (assumed): over D = log10(1 + t / 1 s) decades of time at 300 K, the low state's
/// ln(R) rises by 0.01 D and the high state's falls by 0.02 D, each device more or less by a number of its own, normal,
/// times sqrt(D) and 0.02 or 0.04. Another temperature speeds t up by exp(Ea / k (1/300 K - 1/T)), Ea = 1 eV.
/// </summary>
internal sealed class Retention
{
    /// <summary>Of the high state, ln(R) per decade of time (assumed).</summary>
    public const double HighDrift = -0.02;

    /// <summary>Of the low state, ln(R) per decade of time (assumed).</summary>
    public const double LowDrift = 0.01;

    /// <summary>Standard deviation of the change over one decade (assumed), ln(R).</summary>
    public const double LowSpread = 0.02;
    public const double HighSpread = 0.04;

    private const double Activation = 1; // eV, assumed
    private const double Boltzmann = 8.617333262e-5; // eV/K, CODATA 2018
    private const double Reference = 300; // K

    private readonly double strength;
    private readonly double acceleration;
    private readonly float[]? own;
    private double[]? written;
    private double now;

    /// <summary>Draws the devices' own numbers: draw 0 of the dial's stream.</summary>
    public Retention(int count, Dial dial, double temperature)
    {
        strength = dial.Strength;
        acceleration = Math.Exp(Activation / Boltzmann * (1 / Reference - 1 / temperature));
        own = strength == 0 ? null : FrozenNormals.Draw(count, dial.Random, 1);
    }

    /// <summary>Whether a device may have changed since it was written.</summary>
    public bool Acts => own is not null && now > 0;

    /// <summary>Lets so many seconds pass.</summary>
    public void Age(double seconds) => now += seconds * acceleration;

    /// <summary>A device is written now: its time starts anew.</summary>
    public void Write(int device)
    {
        if (!Acts)
            return;
        written ??= new double[own!.Length];
        written[device] = now;
    }

    /// <summary>What time has added to the ln(R) of a device.</summary>
    public double Shift(int device, bool low)
    {
        double decades = Math.Log10(1 + Math.Max(now - (written?[device] ?? 0), 0));
        double shift = low
            ? LowDrift * decades + LowSpread * Math.Sqrt(decades) * own![device]
            : HighDrift * decades + HighSpread * Math.Sqrt(decades) * own![device];
        return strength * shift;
    }
}
