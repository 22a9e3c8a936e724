using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// The ranking as it stood after an epoch of training in place: the same differences between the accuracies of that
/// epoch.
/// </summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Ranking">A pure function of the outcomes, like that of the last epoch.</param>
internal sealed record EpochRanking(int Epoch, Ranking Ranking)
{
    /// <summary>What it says of one imperfection or group.</summary>
    public RankedSubject Subject(string name) => Ranking.Subjects.First(subject => subject.Name == name);

    /// <summary>
    /// Of every epoch that has a difference, in order; none where hardware has no learning curves to compare, as
    /// off-line.
    /// </summary>
    public static IReadOnlyList<EpochRanking> ComputeAll(Attribution how, IEnumerable<Outcome> outcomes)
    {
        EpochRanking[] course =
        [
            .. outcomes
                .Where(outcome => outcome.Done)
                .SelectMany(
                    outcome => outcome.Epochs,
                    (outcome, epoch) => (epoch.Epoch, Then: outcome with { Accuracy = epoch.Accuracy })
                )
                .GroupBy(at => at.Epoch, at => at.Then)
                .OrderBy(at => at.Key)
                .Select(at => new EpochRanking(at.Key, Ranking.Compute(how, at)))
                .Where(at => at.Ranking.Subjects.Any(subject => at.Ranking.Decides(subject).Count > 0)),
        ];
        return course.Length > 1 ? course : [];
    }
}
