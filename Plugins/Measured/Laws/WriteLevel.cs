namespace Modular.Plugins.Measured;

/// <summary>A target conductance that was written several times, and how far the writes missed it.</summary>
/// <param name="LogTarget">The logarithm of the target, ln(target / S).</param>
/// <param name="Bias">The mean of ln(G / target).</param>
/// <param name="SquareSum">The sum of the squared differences of ln(G / target) from its mean.</param>
/// <param name="Writes">The number of measured writes to the target.</param>
internal readonly record struct WriteLevel(double LogTarget, double Bias, double SquareSum, int Writes)
{
    /// <summary>The target conductance of the writes, siemens.</summary>
    public double Target => Math.Exp(LogTarget);

    /// <summary>The standard deviation of ln(G / target).</summary>
    public double Sigma => Math.Sqrt(SquareSum / (Writes - 1));

    /// <summary>The level of a target, ln(target / S), from ln(G / target) of its writes [2 or more].</summary>
    public static WriteLevel FromMisses(double logTarget, double[] misses)
    {
        double bias = misses.Average();
        double squareSum = misses.Sum(miss => (miss - bias) * (miss - bias));
        return new WriteLevel(logTarget, bias, squareSum, misses.Length);
    }
}
