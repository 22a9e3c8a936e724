using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// The effect of time on written devices (assumed). After t seconds at 300 K, D = log10(1 + t / 1 s) decades of time
/// have passed: the low state's ln(R) has risen by 0.01 D, the high state's has fallen by 0.02 D. Each device adds a
/// normal number of its own times sqrt(D) and 0.02 or 0.04. Another temperature T speeds t up by exp(Ea / k (1/300 K -
/// 1/T)), Ea = 1 eV.
/// </summary>
internal sealed class Retention : IResumable
{
    /// <summary>The change of the high state, ln(R) per decade of time (assumed).</summary>
    public const double HighDrift = -0.02;

    /// <summary>The change of the low state, ln(R) per decade of time (assumed).</summary>
    public const double LowDrift = 0.01;

    /// <summary>The standard deviation of the low state's change over one decade of time, ln(R) (assumed).</summary>
    public const double LowSpread = 0.02;

    /// <summary>The standard deviation of the high state's change over one decade of time, ln(R) (assumed).</summary>
    public const double HighSpread = 0.04;

    private const double Activation = 1; // eV, assumed
    private const double Boltzmann = 8.617333262e-5; // eV/K, CODATA 2018
    private const double Reference = 300; // K

    private readonly double strength;
    private readonly double acceleration;
    private readonly float[]? own;
    private double[]? written;
    private double now;

    /// <summary>Draws each device's own number: draw 0 of the dial's stream.</summary>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="dial">The dial <c>retention</c> with its strength.</param>
    /// <param name="temperature">The ambient temperature of the devices, kelvin.</param>
    public Retention(int count, Dial dial, double temperature)
    {
        strength = dial.Strength;
        acceleration = Math.Exp(Activation / Boltzmann * (1 / Reference - 1 / temperature));
        if (strength != 0)
            own = FrozenNormals.Draw(count, dial.Random, 1);
    }

    /// <summary>Whether a device may have changed since it was written.</summary>
    public bool Acts => own is not null && now > 0;

    /// <summary>Lets so many seconds pass at the ambient temperature.</summary>
    public void Age(double seconds) => now += seconds * acceleration;

    /// <summary>Starts the time of a device anew, because it is written now.</summary>
    public void Write(int device)
    {
        if (!Acts)
            return;
        written ??= new double[own!.Length];
        written[device] = now;
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("time", ref now);
        record.KeepChanging("times of writes", ref written);
    }

    /// <summary>The change of a device's ln(R) since it was written, ln(R).</summary>
    public double Shift(int device, bool low)
    {
        double drift = low ? LowDrift : HighDrift;
        double spread = low ? LowSpread : HighSpread;
        double elapsed = Math.Max(now - (written?[device] ?? 0), 0);
        double decades = Math.Log10(1 + elapsed);
        return strength * (drift * decades + spread * Math.Sqrt(decades) * own![device]);
    }
}
