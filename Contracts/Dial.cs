namespace Modular.Contracts;

/// <summary>How strongly an imperfection acts, and its own random numbers.</summary>
/// <param name="Strength">0: exactly ideal. 1: as published. 2: twice the published spread, rate or slope.</param>
/// <param name="Random">A stream that no other dial shares: turning one dial changes no other's draws.</param>
public sealed record Dial(double Strength, RandomStream Random)
{
    /// <summary>
    /// Normal deviations of devices [shape], one after the other, whose sigma is <see cref="Strength"/> times its value
    /// at strength 1: exactly 0 at strength 0.
    /// </summary>
    /// <param name="draw">Numbers the event: fabrication 0, then each write or read.</param>
    /// <param name="sigma">At strength 1, in the unit of what comes back.</param>
    /// <param name="shape">Of the devices.</param>
    public double[] Deviations(long draw, double sigma, long[] shape)
    {
        double[] values = new double[checked((int)shape.Aggregate(1L, (count, size) => count * size))];
        Random.Normal(draw, first: 0, values);
        for (int i = 0; i < values.Length; i++)
            values[i] *= Strength * sigma;
        return values;
    }
}
