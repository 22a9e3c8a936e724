using Modular.Contracts;
using Modular.Rigs;
using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies.Tolerances;

/// <summary>
/// Tolerances from outcomes: a pure function. A seed counts in a curve where all of its trials were done.
/// </summary>
internal static class Tolerances
{
    /// <summary>The tolerances that a study asks for; none where it asks for none.</summary>
    public static IReadOnlyList<Tolerance> Compute(Study study, IEnumerable<Outcome> outcomes)
    {
        if (study.Subjects.Tolerance is null)
            return [];
        ILookup<string, Outcome> done = outcomes
            .Where(outcome => outcome.Done)
            .ToLookup(outcome => TolerancePlan.Key(outcome.Strengths));
        return [.. TolerancePlan.Questions(study.Subjects).Select(question => Answer(question, study, done))];
    }

    private static Tolerance Answer(ToleranceQuestion question, Study study, ILookup<string, Outcome> done)
    {
        IReadOnlyList<RigDial> dials = study.Rig.Dials.Under(question.Imperfection);
        IEnumerable<string> sources = dials.Select(dial => dial.Imperfection.Typical.Source).Distinct();
        Tolerance tolerance = Estimate(question, study.Subjects.Tolerance!.Loss, Losses(question, done));
        return tolerance with { Typical = Typical(dials), Source = string.Join("; ", sources) };
    }

    /// <summary>Estimates the tolerated strength from the losses of all seeds.</summary>
    /// <param name="question">The curve.</param>
    /// <param name="loss">The loss asked for, points.</param>
    /// <param name="seeds">The loss at each strength, from 0, a row for each seed, points [seeds][strengths].</param>
    public static Tolerance Estimate(ToleranceQuestion question, double loss, IReadOnlyList<double[]> seeds)
    {
        double[] strengths = [.. question.Strengths.Skip(1)];
        IsotonicFit Fit(double[] losses) => new(strengths, losses[1..]);
        Interval[] losses =
        [
            .. question.Strengths.Select((_, i) => Interval.FromSamples([.. seeds.Select(seed => seed[i])])),
        ];
        IsotonicFit? fit = seeds.Count == 0 ? null : Fit([.. losses.Select(interval => interval.Mean)]);
        double strength = fit?.Reaches(loss) ?? double.NaN;
        return new Tolerance
        {
            Question = question,
            Loss = loss,
            Verdict = Verdict(strength, seeds),
            Strength = strength,
            Bounds = SeedBootstrap.Interval(seeds, means => Fit(means).Reaches(loss)),
            Losses = losses,
            Fit = [0, .. fit?.Values ?? []],
        };
    }

    private static ToleranceVerdict Verdict(double strength, IReadOnlyList<double[]> seeds)
    {
        if (double.IsNaN(strength))
            return ToleranceVerdict.NotMeasured;
        if (DeclineTest.IsSignificant(seeds))
            return ToleranceVerdict.NotMonotone;
        if (double.IsPositiveInfinity(strength))
            return ToleranceVerdict.AboveLargest;
        if (double.IsNegativeInfinity(strength))
            return ToleranceVerdict.BelowSmallest;
        return ToleranceVerdict.Found;
    }

    /// <summary>The loss at each strength, points [seeds][strengths], of the seeds that have the whole curve.</summary>
    private static double[][] Losses(ToleranceQuestion question, ILookup<string, Outcome> done)
    {
        IReadOnlyDictionary<int, double>[] points =
        [
            .. question.Dials.Select(dials => BySeed(done[TolerancePlan.Key(dials)])),
        ];
        IEnumerable<int> seeds = points[0].Keys.Where(seed => points.All(point => point.ContainsKey(seed))).Order();
        return [.. seeds.Select(seed => points.Select(point => points[0][seed] - point[seed]).ToArray())];
    }

    private static Dictionary<int, double> BySeed(IEnumerable<Outcome> outcomes) =>
        outcomes
            .DistinctBy(outcome => outcome.Seed)
            .ToDictionary(outcome => outcome.Seed, outcome => outcome.Accuracy!.Value);

    private static Quantity? Typical(IReadOnlyList<RigDial> dials) =>
        dials.Count == 1 ? dials[0].Imperfection.Typical : null;
}
