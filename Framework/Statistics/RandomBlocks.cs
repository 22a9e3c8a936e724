namespace Modular.Statistics;

/// <summary>
/// A mixed model of a complete table: y[j, s] = m[j] + b[s] + e[j, s], with fixed means m of the treatments j, a random
/// effect b of the blocks s (variance B), and independent residuals e of one variance (E). In a balanced table the
/// residual mean square estimates E with (treatments - 1)(blocks - 1) degrees of freedom, and b drops out of every
/// weighted sum of treatments whose weights add up to 0 (H. Scheffé, The Analysis of Variance (1959), chapter 8).
/// </summary>
internal sealed record RandomBlocks
{
    /// <summary>The residual mean square, which is expected to be E.</summary>
    public required double Residual { get; init; }

    /// <summary>The mean square of the blocks, which is expected to be E + treatments * B.</summary>
    public required double Block { get; init; }

    public required int Treatments { get; init; }

    public required int Blocks { get; init; }

    /// <summary>The degrees of freedom of the residual mean square.</summary>
    public int Freedom => (Treatments - 1) * (Blocks - 1);

    /// <summary>
    /// The correlation of two treatments over the blocks, B / (B + E), from the two mean squares; chance may make it
    /// negative. NaN where all values of a treatment are the same.
    /// </summary>
    public double Correlation => (Block - Residual) / (Block + (Treatments - 1) * Residual);

    /// <summary>Fits the model; null where fewer than two treatments or blocks leave no residual.</summary>
    /// <param name="values">The values of the table, [treatments][blocks].</param>
    public static RandomBlocks? Fit(IReadOnlyList<double[]> values)
    {
        if (values.Count < 2 || values[0].Length < 2)
            return null;
        int treatments = values.Count;
        int blocks = values[0].Length;
        double[] means = [.. values.Select(row => row.Average())];
        double[] byBlock = [.. Enumerable.Range(0, blocks).Select(s => values.Average(row => row[s]))];
        double mean = means.Average();
        double residual = 0;
        for (int j = 0; j < treatments; j++)
        for (int s = 0; s < blocks; s++)
            residual += Square(values[j][s] - means[j] - byBlock[s] + mean);
        return new RandomBlocks
        {
            Residual = residual / ((treatments - 1) * (blocks - 1)),
            Block = treatments * byBlock.Sum(one => Square(one - mean)) / (blocks - 1),
            Treatments = treatments,
            Blocks = blocks,
        };
    }

    /// <summary>The estimate of a weighted sum of treatments whose weights add up to 0.</summary>
    /// <param name="mean">The sum of the weighted means.</param>
    /// <param name="squares">The sum of the squares of the weights.</param>
    public Estimate Contrast(double mean, double squares) =>
        new(mean, Math.Sqrt(Residual * squares / Blocks), Freedom, Blocks);

    private static double Square(double x) => x * x;
}
