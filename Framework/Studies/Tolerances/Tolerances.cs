using Modular.Contracts;
using Modular.Rigs;
using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies.Tolerances;

/// <summary>
/// Computes tolerances from outcomes; a pure function. A seed counts in a curve where all of its trials were done.
/// </summary>
internal static class Tolerances
{
    /// <summary>The tolerances that a study asks for; empty where it asks for none.</summary>
    public static IReadOnlyList<Tolerance> Compute(Study study, IEnumerable<Outcome> outcomes)
    {
        if (study.Subjects.Tolerance is null)
            return [];
        ILookup<string, Outcome> done = outcomes
            .Where(outcome => outcome.Done)
            .ToLookup(outcome => TolerancePlan.Key(outcome.Strengths));
        IReadOnlyList<ToleranceQuestion> questions = TolerancePlan.Questions(study.Subjects);
        var levels = ToleranceLevels.Share(study.Attribution.Level, questions.Count);
        return [.. questions.Select(question => Answer(question, study, levels, done))];
    }

    private static Tolerance Answer(
        ToleranceQuestion question,
        Study study,
        ToleranceLevels levels,
        ILookup<string, Outcome> done
    )
    {
        IReadOnlyList<RigDial> dials = study.Rig.Dials.Under(question.Imperfection);
        IEnumerable<string> sources = dials.Select(dial => dial.Imperfection.Typical.Source).Distinct();
        double loss = study.Subjects.Tolerance!.Loss;
        Tolerance tolerance = Estimate(question, loss, Losses(question, done, study.Attribution.Folds), levels);
        return tolerance with { Typical = Typical(dials), Source = string.Join("; ", sources) };
    }

    /// <summary>Estimates the tolerated strength from the losses of all seeds.</summary>
    /// <param name="question">The imperfection and the context of the curve.</param>
    /// <param name="loss">The loss that is asked for, points.</param>
    /// <param name="seeds">The loss at each strength, from 0, points; one row for each seed [seeds][strengths].</param>
    /// <param name="levels">The levels of the interval and of the verdict.</param>
    public static Tolerance Estimate(
        ToleranceQuestion question,
        double loss,
        IReadOnlyList<double[]> seeds,
        ToleranceLevels levels
    )
    {
        IsotonicFit Fit(IReadOnlyList<double> losses) => new(question.Strengths, losses);
        Interval[] losses =
        [
            .. question.Strengths.Select(
                (_, i) => Interval.FromSamples([.. seeds.Select(seed => seed[i])], levels.Interval)
            ),
        ];
        IsotonicFit? fit = seeds.Count == 0 ? null : Fit([.. losses.Select(interval => interval.Mean)]);
        var tolerance = new Tolerance
        {
            Question = question,
            Loss = loss,
            Verdict = ToleranceVerdict.NotMeasured,
            Strength = fit?.Reaches(loss) ?? double.NaN,
            Bounds = SeedBootstrap.Interval(seeds, means => Fit(means).Reaches(loss), levels.Interval),
            Losses = losses,
            Fit = fit?.Values ?? [0],
        };
        ToleranceVerdict verdict = Verdict(tolerance, seeds, levels.Verdict);
        double strength = verdict == ToleranceVerdict.Open ? double.NaN : tolerance.Strength;
        return tolerance with
        {
            Verdict = verdict,
            Strength = strength,
            AtTypical = AtTypical(tolerance, seeds, levels.Verdict),
        };
    }

    /// <summary>Tests whether strength 1 costs less or more than the loss.</summary>
    private static TypicalVerdict AtTypical(Tolerance tolerance, IReadOnlyList<double[]> seeds, double level)
    {
        int typical = tolerance.Question.Strengths.ToList().IndexOf(1);
        if (typical < 0 || seeds.Count == 0)
            return TypicalVerdict.NotTried;
        double[] below = [.. seeds.Select(seed => tolerance.Loss - seed[typical])];
        if (OneSidedTest.P(below) <= level)
            return TypicalVerdict.MayGrow;
        double[] above = [.. below.Select(difference => -difference)];
        if (OneSidedTest.P(above) <= level)
            return TypicalVerdict.MustShrink;
        return TypicalVerdict.Open;
    }

    /// <summary>
    /// The verdict, with a test for each claim. A single seed has no test and no interval; its verdict is that of the
    /// fit.
    /// </summary>
    private static ToleranceVerdict Verdict(Tolerance tolerance, IReadOnlyList<double[]> seeds, double level)
    {
        if (seeds.Count == 0)
            return ToleranceVerdict.NotMeasured;
        if (DeclineTest.IsSignificant(seeds, level))
            return ToleranceVerdict.NotMonotone;
        if (double.IsFinite(tolerance.Strength))
            return tolerance.SpansAll ? ToleranceVerdict.Open : ToleranceVerdict.Found;
        bool isAbove = double.IsPositiveInfinity(tolerance.Strength);
        if (seeds.Count > 1 && !IsBeyond(tolerance.Loss, seeds, isAbove, level))
            return ToleranceVerdict.Open;
        if (isAbove)
            return ToleranceVerdict.AboveLargest;
        return ToleranceVerdict.BelowSmallest;
    }

    /// <summary>Tests whether the largest strength costs less than the loss, or the smallest more.</summary>
    private static bool IsBeyond(double loss, IReadOnlyList<double[]> seeds, bool isAbove, double level)
    {
        IEnumerable<double> beyond = isAbove
            ? seeds.Select(seed => loss - seed[^1])
            : seeds.Select(seed => seed[1] - loss);
        return OneSidedTest.P([.. beyond]) <= level;
    }

    /// <summary>
    /// The loss at each strength, points [seeds][strengths], for the seeds that have the whole curve.
    /// </summary>
    private static double[][] Losses(ToleranceQuestion question, ILookup<string, Outcome> done, int folds)
    {
        IReadOnlyDictionary<int, double>[] points =
        [
            .. question.Dials.Select(dials => BySeed(done[TolerancePlan.Key(dials)])),
        ];
        int[] seeds = [.. points[0].Keys.Where(seed => points.All(point => point.ContainsKey(seed))).Order()];
        points =
        [
            .. points.Select(point =>
                OverlappingFolds.Stretch(seeds.ToDictionary(seed => seed, seed => point[seed]), folds)
            ),
        ];
        return [.. seeds.Select(seed => points.Select(point => points[0][seed] - point[seed]).ToArray())];
    }

    private static Dictionary<int, double> BySeed(IEnumerable<Outcome> outcomes) =>
        outcomes
            .DistinctBy(outcome => outcome.Seed)
            .ToDictionary(outcome => outcome.Seed, outcome => outcome.Accuracy!.Value);

    private static Quantity? Typical(IReadOnlyList<RigDial> dials) =>
        dials.Count == 1 ? dials[0].Imperfection.Typical : null;
}
