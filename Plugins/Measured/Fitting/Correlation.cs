using MathNet.Numerics.LinearAlgebra;

namespace Modular.Plugins.Measured;

/// <summary>
/// What parameters of a device have in common: standard normal numbers that go together as the coordinates of the
/// measured devices do.
/// </summary>
internal sealed class Correlation
{
    private const int Spare = 10; // devices beyond the parameters, or the correlations are worth nothing and left out (assumed)

    private const double Most = 0.999; // of a correlation, so that the matrix is positive definite

    private readonly Matrix<double>? factor;

    /// <param name="populations">Of each parameter, over the same devices.</param>
    public Correlation(IReadOnlyList<Population> populations)
    {
        if (populations[0].Count < populations.Count + Spare)
            return;
        Matrix<double> matrix = Matrix<double>.Build.Dense(
            populations.Count,
            populations.Count,
            (i, j) => i == j ? 1 : Between(populations[i], populations[j])
        );
        factor = matrix.Cholesky().Factor;
    }

    /// <summary>Turns independent numbers into such that go together.</summary>
    public void Correlate(Span<double> normal)
    {
        if (factor is null)
            return;
        for (int i = normal.Length - 1; i >= 0; i--)
        {
            double sum = 0;
            for (int j = 0; j <= i; j++)
                sum += factor[i, j] * normal[j];
            normal[i] = sum;
        }
    }

    private static double Between(Population one, Population other) =>
        MathNet.Numerics.Statistics.Correlation.Pearson(one.Values, other.Values) is var r && double.IsFinite(r)
            ? Most * r
            : 0;
}
