using Modular.Contracts;

namespace Modular.Statistics;

/// <summary>
/// Estimates the means of several quantities, which are known for each seed, given that a study stopped where it did:
/// it looked after several numbers of seeds, and went on until every two neighbours were told apart. Such a study stops
/// early where differences look large by chance, so plain means are too far apart. The conditional maximum likelihood
/// estimate is the one under which studies that stop there have, on average, the observed means. It is found from
/// simulated studies of normal seeds, always with the same draws. Their covariance is the observed one times a factor.
/// A study also stops early where seeds differ little by chance, so the factor is the one under which studies that stop
/// there vary as much as observed.
/// </summary>
internal sealed class ConditionalMeans
{
    private const int Draws = 1000;
    private const int Steps = 60;

    /// <summary>
    /// The least number of simulated studies that stop at the right place. With fewer the search ends, because they
    /// would not be informative.
    /// </summary>
    private const int LeastStops = 20;

    /// <summary>
    /// The bounds of the factor of standard deviations, because few seeds hardly bound it themselves.
    /// </summary>
    private const double LeastScale = 0.5;
    private const double MostScale = 3;

    private readonly double[] seen;
    private readonly DrawnStudy[] drawn;
    private readonly SeparationLook[] looks;
    private readonly bool mustBeApart;
    private readonly double seenSquare;

    private ConditionalMeans(IReadOnlyList<double[]> values, IReadOnlyList<int> after, double level)
    {
        int seeds = values[0].Length;
        seen = [.. values.Select(one => one.Average())];
        looks =
        [
            .. after.Where(count => count <= seeds).Select(count => new SeparationLook(count, seen.Length, level)),
        ];
        mustBeApart = seeds < after[^1];
        seenSquare = DrawnLook.FromSeeds([.. values], seeds).SquareError;
        double[][] residuals = [.. values.Select((one, i) => one.Select(value => value - seen[i]).ToArray())];
        var random = new RandomStream(StreamKey.Derive(0, "studies that stop"));
        int[] counts = [.. looks.Select(look => look.Seeds)];
        drawn = [.. Enumerable.Range(0, Draws).Select(i => DrawnStudy.Draw(residuals, counts, random, i))];
    }

    /// <summary>Estimates the mean of each quantity.</summary>
    /// <param name="values">The values of each quantity, one for each seed that the study ran.</param>
    /// <param name="after">The numbers of seeds after which the study looks.</param>
    /// <param name="level">The level of the separation at one look.</param>
    public static double[] Estimate(IReadOnlyList<double[]> values, IReadOnlyList<int> after, double level) =>
        new ConditionalMeans(values, after, level).Solve();

    /// <summary>Changes the means until studies that stop where this one did have its means on average.</summary>
    private double[] Solve()
    {
        double[] means = [.. seen];
        double scale = 1;
        for (int step = 0; step < Steps; step++)
        {
            DrawnStudy[] stopped = [.. drawn.Where(study => StopsHere(study, means, scale))];
            if (stopped.Length < LeastStops)
                break;
            double rate = 0.5 / (1 + step / 15.0);
            double[] next = [.. means];
            for (int i = 0; i < means.Length; i++)
            {
                double mean = means[i] + scale * stopped.Average(study => study.At(looks.Length - 1).Means[i]);
                next[i] += rate * (seen[i] - mean);
            }
            means = next;
            scale = Next(scale, rate, stopped);
        }
        return means;
    }

    /// <summary>Changes the factor until seeds of studies that stop here vary as much as observed.</summary>
    private double Next(double scale, double rate, DrawnStudy[] stopped)
    {
        double drawnSquare = scale * scale * stopped.Average(study => study.At(looks.Length - 1).SquareError);
        if (drawnSquare == 0)
            return scale;
        double next = scale * Math.Pow(seenSquare / drawnSquare, rate / 2);
        return Math.Clamp(next, LeastScale, MostScale);
    }

    private bool StopsHere(DrawnStudy study, double[] means, double scale)
    {
        int last = looks.Length - 1;
        for (int look = 0; look < last; look++)
            if (looks[look].IsApart(means, scale, study.At(look)))
                return false;
        return !mustBeApart || looks[last].IsApart(means, scale, study.At(last));
    }
}
