using Modular.Scenarios;
using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>What each ranked imperfection does to the accuracy, seed by seed, in points.</summary>
internal sealed class SubjectEffects
{
    private readonly Attribution how;
    private readonly Accuracies accuracies;
    private readonly ShapleyShares? shares;

    public SubjectEffects(Attribution how, Accuracies accuracies)
    {
        this.how = how;
        this.accuracies = accuracies;
        shares = how.Coalitions is null ? null : new ShapleyShares(how.Coalitions, accuracies);
    }

    /// <summary>
    /// The error that the difference of two Shapley values owes to the drawn orders; null for methods without Shapley
    /// values.
    /// </summary>
    public Func<int, int, SampledError>? DrawingErrors => shares is null ? null : DrawingError;

    /// <summary>The interactions of every two imperfections, the strongest first; none for other methods.</summary>
    public IReadOnlyList<Interaction> Interactions
    {
        get
        {
            IEnumerable<Interaction> all = shares?.Interactions(how.Level) ?? [];
            return [.. all.OrderByDescending(pair => Math.Abs(pair.Points.Mean))];
        }
    }

    /// <summary>The accuracy of a hardware over seeds, percent.</summary>
    public Interval Accuracy(string hardware) => ToInterval(accuracies.BySeed(hardware));

    /// <summary>What decides the rank of an imperfection, by seed.</summary>
    public IReadOnlyDictionary<int, double> Deciding(string name)
    {
        if (shares is not null)
            return shares.ForPlayer(how.Player(name));
        return how.Method == RankMethod.OneAtATime ? Costs(name) : Buys(name);
    }

    /// <summary>An imperfection with all its effects.</summary>
    /// <param name="name">The imperfection, or the group.</param>
    /// <param name="ranks">The ranks that the data leave open.</param>
    /// <param name="values">What decides its rank, by seed.</param>
    public RankedSubject Rank(string name, RankInterval ranks, IReadOnlyDictionary<int, double> values)
    {
        SampledError error = shares?.Error(how.Player(name)) ?? default;
        return new RankedSubject
        {
            Name = name,
            Ranks = ranks,
            Values = values,
            Buys = ToInterval(Buys(name)),
            Costs = ToInterval(Costs(name)),
            Share = shares is null ? Interval.None : ToInterval(values, error),
            ShareError = error.Count == 0 ? null : error.Error,
        };
    }

    private SampledError DrawingError(int first, int second) =>
        shares!.Error(how.Player(how.Names[first]), how.Player(how.Names[second]));

    /// <summary>What fixing an imperfection buys, by seed; nothing where the method does not ask.</summary>
    public IReadOnlyDictionary<int, double> Buys(string name) =>
        Paired.Difference(accuracies.BySeed(how.Without(name)), accuracies.BySeed(StudyPlan.All));

    /// <summary>What an imperfection costs alone, by seed.</summary>
    public IReadOnlyDictionary<int, double> Costs(string name) =>
        Paired.Difference(accuracies.BySeed(StudyPlan.Ideal), accuracies.BySeed(how.Only(name)));

    private Interval ToInterval(IReadOnlyDictionary<int, double> values, SampledError error = default) =>
        Interval.FromSamples([.. values.Values], how.Level, error);
}
