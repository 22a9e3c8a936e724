using Modular.Scenarios;
using Modular.Statistics;

namespace Modular.Studies;

/// <summary>
/// Corrects the effects of a study with <c>seeds: auto</c>. It stops early where effects look far apart by chance, so
/// after an early stop their plain means are too far apart.
/// </summary>
internal static class StopCorrection
{
    /// <summary>
    /// Adds the corrected effects. Adds none where the number of seeds was given or is not decided yet, where trials
    /// are missing, or where effects are not paired by seed as in the simulated looks.
    /// </summary>
    public static Ranking Apply(Ranking ranking)
    {
        IReadOnlyList<RankedSubject> subjects = ranking.Subjects;
        if (ranking.Stop is not { IsDecided: true } stop || subjects.Count < 2)
            return ranking;
        if (ranking.How.Errors != ErrorModel.Paired)
            return ranking;
        if (subjects.Any(subject => subject.Values.Count != stop.Seeds))
            return ranking;
        double[] corrected = ConditionalMeans.Estimate(
            [.. subjects.Select(BySeed)],
            SequentialStopping.After,
            ranking.How.RankLevel
        );
        return ranking with
        {
            Subjects = [.. subjects.Select((subject, i) => subject with { Corrected = corrected[i] })],
        };
    }

    private static double[] BySeed(RankedSubject subject) =>
        [.. subject.Values.OrderBy(value => value.Key).Select(value => value.Value)];
}
