using Modular.Studies;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>Outcomes with accuracies that a test chooses.</summary>
internal static class Synthetic
{
    /// <summary>One outcome a seed, from 0; NaN is a trial that failed.</summary>
    public static IEnumerable<Outcome> SeedOutcomes(string hardware, params double[] accuracies) =>
        accuracies.Select(
            (accuracy, seed) =>
                double.IsNaN(accuracy)
                    ? Outcome.Failed(Trial(hardware, seed), $"{Trial(hardware, seed).Name}: no.")
                    : Outcome.ForTrial(Trial(hardware, seed)) with
                    {
                        Accuracy = accuracy,
                    }
        );

    public static IEnumerable<Outcome> Without(string subject, params double[] accuracies) =>
        SeedOutcomes(StudyPlan.Without(subject), accuracies);

    public static IEnumerable<Outcome> Only(string subject, params double[] accuracies) =>
        SeedOutcomes(StudyPlan.Only(subject), accuracies);

    public static IEnumerable<Outcome> Ideal(params double[] accuracies) => SeedOutcomes(StudyPlan.Ideal, accuracies);

    public static IEnumerable<Outcome> All(params double[] accuracies) => SeedOutcomes(StudyPlan.All, accuracies);

    /// <summary>Ranked by what leaving each out buys.</summary>
    public static Ranking ByLeavingOneOut(IReadOnlyList<string> names, IEnumerable<Outcome> outcomes) =>
        Ranking.Compute(new Attribution { Names = names }, outcomes);

    private static Trial Trial(string hardware, int seed) =>
        new()
        {
            Hardware = hardware,
            Seed = seed,
            Strengths = new Dictionary<string, double>(),
        };
}
