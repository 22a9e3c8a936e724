using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// The ranking as it stood after an epoch of training in place: the same differences between the accuracies of that
/// epoch.
/// </summary>
/// <param name="Epoch">The number of the epoch, from 1.</param>
/// <param name="Ranking">A pure function of the outcomes, like that of the last epoch.</param>
internal sealed record EpochRanking(int Epoch, Ranking Ranking)
{
    /// <summary>What the ranking says of one imperfection or group.</summary>
    public RankedSubject Subject(string name) => Ranking.Subjects.First(subject => subject.Name == name);

    /// <summary>
    /// Ranks after every epoch that has a difference, in order; none where hardware has no learning curves to compare,
    /// as off-line.
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
