using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// The drift of the devices of an array: each device drifts from its last write on. The deviation of its exponent from
/// the mean is draw 0 of the dial's stream. Where exponents depend on the state, that of the last write counts.
/// </summary>
internal sealed class Aging : IResumable
{
    private readonly double start; // s
    private readonly DriftStates? states;
    private readonly double strength; // of the mean
    private readonly double meanExponent;
    private readonly double[] deviations; // of the exponent, or in its sigmas if by state [devices], or none
    private readonly double[] exponents; // by the state of the last write [devices], or none
    private readonly double[] written; // when each device was written, s [devices]
    private double now; // s

    /// <param name="count">The number of devices in the array.</param>
    /// <param name="conditions">The dials of drift and of its spread over devices.</param>
    /// <param name="drift">The measured drift.</param>
    public Aging(int count, Conditions conditions, Drift drift)
    {
        start = drift.Start;
        states = drift.States;
        strength = conditions[MeasuredImperfections.Drift].Strength;
        meanExponent = strength * drift.Exponents.Mean.Value;
        deviations = DrawDeviations(count, conditions, drift.Exponents.Sigma.Value, states is null);
        exponents = states is null ? [] : new double[count];
        written = new double[count];
    }

    /// <summary>Lets time pass for all devices.</summary>
    public void Pass(TimeSpan elapsed)
    {
        if (elapsed < TimeSpan.Zero)
            throw new ArgumentException(
                $"measured: the time that passes is {elapsed.TotalSeconds} s; 0 or more was expected. Age forwards.",
                nameof(elapsed)
            );
        now += elapsed.TotalSeconds;
    }

    /// <summary>Notes that a device is written now, so that its drift starts again.</summary>
    /// <param name="device">The index of the device.</param>
    /// <param name="conductance">What it was written to, siemens.</param>
    public void Write(int device, double conductance)
    {
        written[device] = now;
        if (states is not null)
            exponents[device] = strength * states.Mean(conductance) + Deviation(device) * states.Sigma(conductance);
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("times of writes", written.AsSpan());
        record.Keep("time", ref now);
        record.Keep("exponents of drift", exponents.AsSpan());
    }

    /// <summary>The present conductance of a device as a share of its conductance after the last write.</summary>
    public double Share(int device)
    {
        double ratio = (now - written[device]) / start;
        if (ratio <= 1)
            return 1;
        double exponent = states is null ? meanExponent + Deviation(device) : exponents[device];
        return Math.Pow(ratio, -exponent);
    }

    private double Deviation(int device) => deviations.Length == 0 ? 0 : deviations[device];

    private static double[] DrawDeviations(int count, Conditions conditions, double sigma, bool areOfExponent)
    {
        if (sigma == 0)
            return [];
        Dial spread = conditions[MeasuredImperfections.DriftSpread];
        if (spread.Strength == 0)
            return [];
        double[] deviations = new double[count];
        spread.Random.Normal(0, 0, deviations);
        for (int i = 0; i < count; i++)
            deviations[i] *= areOfExponent ? spread.Strength * sigma : spread.Strength;
        return deviations;
    }
}
