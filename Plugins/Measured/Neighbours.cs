namespace Modular.Plugins.Measured;

/// <summary>Residuals of readings that follow each other on one curve, after different pulses.</summary>
/// <param name="Products">Sum of the products of two residuals.</param>
/// <param name="Gaps">Sum of the pulses between them.</param>
/// <param name="Pairs">How many.</param>
internal readonly record struct Neighbours(double Products, double Gaps, int Pairs)
{
    private const double Most = 0.999;

    /// <summary>Pulses in which the correlation of residuals of this variance falls to 1 / e, as if it fell exponentially; 0 where neighbours are not correlated.</summary>
    public double Length(double variance) =>
        Pairs == 0 || Products <= 0 || variance <= 0 ? 0 : -Gaps / Pairs / Math.Log(Math.Min(Products / Pairs / variance, Most));

    /// <summary>Of one curve.</summary>
    public static Neighbours Of(Curve curve, double[] residuals)
    {
        var all = default(Neighbours);
        for (int i = 1; i < residuals.Length; i++)
            if (curve.Pulses[i] > curve.Pulses[i - 1]) all += new Neighbours(residuals[i] * residuals[i - 1], curve.Pulses[i] - curve.Pulses[i - 1], 1);
        return all;
    }

    public static Neighbours operator +(Neighbours one, Neighbours other) => new(one.Products + other.Products, one.Gaps + other.Gaps, one.Pairs + other.Pairs);
}
