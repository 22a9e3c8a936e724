namespace Modular.Contracts;

/// <summary>The dial of an imperfection: how strongly it acts, and its own random numbers.</summary>
/// <param name="Strength">The strength: 0 is exactly ideal, 1 is as published, 2 is twice the published spread, rate or
/// slope.</param>
/// <param name="Random">The random stream, which no other dial shares: turning one dial changes no draw of
/// another.</param>
public sealed record Dial(double Strength, RandomStream Random)
{
    /// <summary>
    /// Normal deviations, one for each device of a shape, row by row. Their sigma is <see cref="Strength"/> times the
    /// one at strength 1, so they are exactly 0 at strength 0.
    /// </summary>
    /// <param name="draw">The number of the event: 0 for fabrication, then one for each write or read.</param>
    /// <param name="sigma">The standard deviation at strength 1, in the unit of the deviations.</param>
    /// <param name="shape">The shape of the devices.</param>
    public double[] Deviations(long draw, double sigma, long[] shape)
    {
        double[] values = new double[checked((int)shape.Aggregate(1L, (count, size) => count * size))];
        Random.Normal(draw, first: 0, values);
        for (int i = 0; i < values.Length; i++)
            values[i] *= Strength * sigma;
        return values;
    }
}
