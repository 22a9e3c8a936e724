using MathNet.Numerics.LinearAlgebra;

namespace Modular.Plugins.Measured;

/// <summary>
/// The correlation between the parameters of a device: it turns independent standard normal numbers into numbers that
/// are correlated as the coordinates of the measured devices are. Few devices tell little of a correlation; without it
/// new devices would differ more than the measured ones, since what one parameter adds another no longer takes away.
/// </summary>
internal sealed class Correlation
{
    private const double Shrinkage = 0.999; // keeps the matrix positive definite

    private readonly Matrix<double>? cholesky;

    /// <param name="populations">The distribution of each parameter over the same devices.</param>
    public Correlation(IReadOnlyList<Population> populations)
    {
        int parameters = populations.Count;
        if (populations[0].Count < 2)
            return;
        double Entry(int row, int column)
        {
            if (row == column)
                return 1;
            return Between(populations[row], populations[column]);
        }
        Matrix<double> matrix = Matrix<double>.Build.Dense(parameters, parameters, Entry);
        cholesky = matrix.Cholesky().Factor;
    }

    /// <summary>Correlates independent standard normal numbers, one for each parameter, in place.</summary>
    public void Correlate(Span<double> normal)
    {
        if (cholesky is null)
            return;
        for (int i = normal.Length - 1; i >= 0; i--)
        {
            double sum = 0;
            for (int j = 0; j <= i; j++)
                sum += cholesky[i, j] * normal[j];
            normal[i] = sum;
        }
    }

    /// <summary>The correlation of two parameters; 0 if one of them is the same for all devices.</summary>
    private static double Between(Population one, Population other)
    {
        double r = MathNet.Numerics.Statistics.Correlation.Pearson(one.Values, other.Values);
        if (double.IsFinite(r))
            return Shrinkage * r;
        return 0;
    }
}
