using Modular.Contracts;
using Modular.Scenarios;
using Modular.Studies.Tolerances;

namespace Modular.Benchmarks.FalseSentences;

/// <summary>How often the interval of a tolerance holds the true strength.</summary>
internal static class ToleranceCoverage
{
    private const double Loss = 1;
    private static readonly double[] Strengths = [0, 0.25, 0.5, 1, 2, 4];

    /// <summary>
    /// The share of studies whose interval holds the true strength 1.25. The loss is 0.8 s on average; every seed has a
    /// slope of its own, and every accuracy, that at strength 0 included, noise of its own.
    /// </summary>
    /// <param name="seeds">The number of seeds of a study.</param>
    /// <param name="level">The level of the intervals.</param>
    /// <param name="studies">The number of studies.</param>
    public static double Simulate(int seeds, double level, int studies)
    {
        var question = new ToleranceQuestion
        {
            Imperfection = "p0",
            Context = ToleranceContext.Alone,
            Strengths = Strengths,
            Dials = [],
        };
        var levels = ToleranceLevels.Share(level, 1);
        int held = 0;
        for (int study = 0; study < studies; study++)
        {
            Tolerance tolerance = Tolerances.Estimate(question, Loss, Losses(seeds, study), levels);
            if (tolerance.Bounds.Low <= 1.25 && 1.25 <= tolerance.Bounds.High)
                held++;
        }
        return held / (double)studies;
    }

    private static double[][] Losses(int seeds, int study)
    {
        double[] noise = new double[seeds * (Strengths.Length + 1)];
        new RandomStream(31).Normal(study, 0, noise);
        return
        [
            .. noise
                .Chunk(Strengths.Length + 1)
                .Select(own =>
                    Strengths.Select((s, i) => 0.8 * s * (1 + 0.2 * own[^1]) + 0.2 * (own[0] - own[i])).ToArray()
                ),
        ];
    }
}
