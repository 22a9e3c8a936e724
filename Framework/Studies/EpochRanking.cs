using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// The ranking after an epoch of training in place: the same differences, between the accuracies of that epoch.
/// </summary>
/// <param name="Epoch">The number of the epoch, from 1.</param>
/// <param name="Ranking">The ranking, a pure function of the outcomes, like that after the last epoch.</param>
internal sealed record EpochRanking(int Epoch, Ranking Ranking)
{
    /// <summary>The ranked imperfection or group with a name.</summary>
    public RankedSubject Subject(string name) => Ranking.Subjects.First(subject => subject.Name == name);

    /// <summary>
    /// Ranks after every epoch that has a difference, in order; empty where hardware has no learning curves to compare,
    /// as in off-line training.
    /// </summary>
    public static IReadOnlyList<EpochRanking> ComputeAll(Attribution how, IEnumerable<Outcome> outcomes)
    {
        IEnumerable<IGrouping<int, Outcome>> epochs =
            from outcome in outcomes
            where outcome.Done
            from epoch in outcome.Epochs
            let then = outcome with
            {
                Accuracy = epoch.Accuracy,
            }
            group then by epoch.Epoch;
        EpochRanking[] course =
        [
            .. epochs
                .OrderBy(at => at.Key)
                .Select(at => new EpochRanking(at.Key, Ranking.Compute(how, at)))
                .Where(at => at.HasDifference),
        ];
        return course.Length > 1 ? course : [];
    }

    private bool HasDifference => Ranking.Subjects.Any(subject => Ranking.Decides(subject).Count > 0);
}
