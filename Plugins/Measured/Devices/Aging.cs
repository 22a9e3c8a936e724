using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// What time does to devices: each drifts from its last write on, with its own exponent, draw 0 of its stream.
/// </summary>
internal sealed class Aging
{
    private readonly Drift drift;
    private readonly double strength;
    private readonly double[] written;
    private readonly double[] own;
    private double now;

    public Aging(int count, Conditions conditions, Drift drift)
    {
        this.drift = drift;
        strength = conditions[MeasuredImperfections.Drift].Strength;
        written = new double[count];
        own = [];
        if (
            drift.Exponents.Sigma.Value == 0
            || conditions[MeasuredImperfections.DriftSpread] is not { Strength: not 0 } spread
        )
            return;
        own = new double[count];
        spread.Random.Normal(0, 0, own);
        for (int i = 0; i < count; i++)
            own[i] *= spread.Strength * drift.Exponents.Sigma.Value;
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan elapsed)
    {
        if (elapsed < TimeSpan.Zero)
            throw new ArgumentException(
                $"measured: the time that passes is {elapsed.TotalSeconds} s; 0 or more was expected. Age forwards.",
                nameof(elapsed)
            );
        now += elapsed.TotalSeconds;
    }

    /// <summary>A device is written now.</summary>
    public void Write(int device) => written[device] = now;

    /// <summary>Its conductance now as a share of what it was when it was written.</summary>
    public double Share(int device)
    {
        double ratio = (now - written[device]) / drift.Start;
        return ratio <= 1
            ? 1
            : Math.Pow(ratio, -(strength * drift.Exponents.Mean.Value + (own.Length == 0 ? 0 : own[device])));
    }
}
