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
    public static IReadOnlyList<Tolerance> Compute(Study study, IEnumerable<Outcome> outcomes)
    {
        if (study.Subjects.Tolerance is null)
            return [];
        ILookup<string, Outcome> done = outcomes
            .Where(outcome => outcome.Done)
            .ToLookup(outcome => TolerancePlan.Key(outcome.Strengths));
        return
        [
            .. TolerancePlan
                .Questions(study.Subjects)
                .Select(question =>
                    Estimate(question, study.Subjects.Tolerance.Loss, Losses(question, done)) with
                    {
                        Typical = Typical(study.Rig.Dials.Under(question.Imperfection)),
                        Source = string.Join(
                            "; ",
                            study
                                .Rig.Dials.Under(question.Imperfection)
                                .Select(dial => dial.Imperfection.Typical.Source)
                                .Distinct()
                        ),
                    }
                ),
        ];
    }

    /// <param name="question">Which curve.</param>
    /// <param name="loss">That is asked for, points.</param>
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

    private static ToleranceVerdict Verdict(double strength, IReadOnlyList<double[]> seeds) =>
        double.IsNaN(strength) ? ToleranceVerdict.NotMeasured
        : DeclineTest.IsSignificant(seeds) ? ToleranceVerdict.NotMonotone
        : double.IsPositiveInfinity(strength) ? ToleranceVerdict.AboveLargest
        : double.IsNegativeInfinity(strength) ? ToleranceVerdict.BelowSmallest
        : ToleranceVerdict.Found;

    private static double[][] Losses(ToleranceQuestion question, ILookup<string, Outcome> done)
    {
        IReadOnlyDictionary<int, double>[] points =
        [
            .. question.Dials.Select(dials =>
                done[TolerancePlan.Key(dials)]
                    .DistinctBy(outcome => outcome.Seed)
                    .ToDictionary(outcome => outcome.Seed, outcome => outcome.Accuracy!.Value)
            ),
        ];
        IEnumerable<int> seeds = points[0].Keys.Where(seed => points.All(point => point.ContainsKey(seed))).Order();
        return [.. seeds.Select(seed => points.Select(point => points[0][seed] - point[seed]).ToArray())];
    }

    private static Quantity? Typical(IReadOnlyList<RigDial> dials) =>
        dials.Count == 1 ? dials[0].Imperfection.Typical : null;
}
