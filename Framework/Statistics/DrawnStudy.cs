using Modular.Contracts;

namespace Modular.Statistics;

/// <summary>
/// The chance part of a simulated study: normal seeds about 0 with the covariance of given residuals.
/// </summary>
internal sealed class DrawnStudy
{
    private readonly DrawnLook[] looks;

    private DrawnStudy(DrawnLook[] looks)
    {
        this.looks = looks;
    }

    /// <summary>The chance part at one look, by its index.</summary>
    public DrawnLook At(int look) => looks[look];

    /// <summary>
    /// Simulates a study. A seed is the sum of all residuals, each times its own normal number, so that its covariance
    /// is that of the residuals.
    /// </summary>
    /// <param name="residuals">The residual of each seed for each quantity [quantities][seeds].</param>
    /// <param name="counts">
    /// The numbers of seeds after which the study looks; the last one is the number of all seeds.
    /// </param>
    /// <param name="random">The stream of random numbers.</param>
    /// <param name="draw">The number of the simulated study.</param>
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
