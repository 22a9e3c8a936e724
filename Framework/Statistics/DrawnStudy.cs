using Modular.Contracts;

namespace Modular.Statistics;

/// <summary>The chance part of a drawn study: normal seeds about 0 with the covariance of given residuals.</summary>
internal sealed class DrawnStudy
{
    private readonly DrawnLook[] looks;

    private DrawnStudy(DrawnLook[] looks)
    {
        this.looks = looks;
    }

    /// <summary>What a look at the study sees.</summary>
    public DrawnLook At(int look) => looks[look];

    /// <summary>
    /// Draws a study. A seed is the sum of all residuals, each times a normal number of its own: its covariance is that
    /// of the residuals.
    /// </summary>
    /// <param name="residuals">For each quantity the residual of each seed [quantities][seeds].</param>
    /// <param name="counts">The numbers of seeds after which the study looks; the last is that of all.</param>
    /// <param name="random">The stream of the draws.</param>
    /// <param name="draw">The number of the study.</param>
    public static DrawnStudy Draw(double[][] residuals, int[] counts, RandomStream random, int draw)
    {
        int seeds = counts[^1];
        double[] normal = new double[seeds * residuals[0].Length];
        random.Normal(draw, 0, normal);
        double scale = 1 / Math.Sqrt(residuals[0].Length - 1);
        double[][] values = new double[residuals.Length][];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = new double[seeds];
            for (int seed = 0; seed < seeds; seed++)
            for (int r = 0; r < residuals[i].Length; r++)
                values[i][seed] += scale * normal[seed * residuals[i].Length + r] * residuals[i][r];
        }
        return new DrawnStudy([.. counts.Select(count => DrawnLook.FromSeeds(values, count))]);
    }
}
