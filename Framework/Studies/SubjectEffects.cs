using Modular.Statistics;
using Modular.Studies.Designs;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>Computes the effects of each ranked imperfection on the accuracy, points.</summary>
internal sealed class SubjectEffects
{
    private readonly Attribution how;
    private readonly Accuracies accuracies;
    private readonly EffectContrasts contrasts;
    private readonly EffectEstimator estimator;
    private readonly ShapleyShares? drawn;

    public SubjectEffects(Attribution how, Accuracies accuracies)
    {
        this.how = how;
        this.accuracies = accuracies;
        contrasts = new EffectContrasts(how);
        estimator = new EffectEstimator(how, accuracies);
        drawn = how.Drawn is null ? null : new ShapleyShares(how.Drawn, accuracies);
    }

    private EffectKind Deciding => EffectContrasts.Deciding(how.Method);

    /// <summary>The interactions that the study measures, the strongest first.</summary>
    public IReadOnlyList<Interaction> Interactions
    {
        get
        {
            IEnumerable<Interaction> all = contrasts.Interactions.Select(Measure);
            return [.. all.OrderByDescending(one => Math.Abs(one.Points.Mean))];
        }
    }

    /// <summary>The accuracy of a hardware over seeds, percent.</summary>
    public Interval Accuracy(string hardware) =>
        Interval.FromSamples([.. accuracies.BySeed(hardware).Values], how.Level);

    /// <summary>What all imperfections cost together: ideal minus all, points.</summary>
    public Interval Together => ToInterval(Contrast.Difference(StudyPlan.Ideal, StudyPlan.All));

    /// <summary>Tests which imperfections the data tell apart, by the effect that decides their rank.</summary>
    public Separation Separate()
    {
        Contrast[] deciding = [.. how.Names.Select(name => contrasts.Find(Deciding, name))];
        double[] means = [.. deciding.Select(one => estimator.Find(one).Mean)];
        IReadOnlyDictionary<int, double>[] values = [.. deciding.Select(estimator.BySeed)];
        Estimate Difference(Pair pair) =>
            estimator.Find(deciding[pair.First].Minus(deciding[pair.Second])).With(DrawingError(pair));
        return Separation.Compute(values, means, Difference, how.RankLevel);
    }

    /// <summary>An imperfection with all its effects.</summary>
    /// <param name="name">The imperfection, or the group.</param>
    /// <param name="ranks">The ranks that the data leave open.</param>
    /// <param name="above">The others that it was shown to exceed.</param>
    public RankedSubject Rank(string name, RankInterval ranks, IReadOnlyList<string> above)
    {
        SampledError error = drawn?.Error(how.Player(name)) ?? default;
        Contrast deciding = contrasts.Find(Deciding, name);
        Contrast share = contrasts.Find(EffectKind.Share, name);
        Interval Effect(EffectKind kind) => ToInterval(contrasts.Find(kind, name));
        return new RankedSubject
        {
            Name = name,
            Ranks = ranks,
            Above = above,
            Values = estimator.BySeed(deciding),
            Buys = Effect(EffectKind.Buys),
            Costs = Effect(EffectKind.Costs),
            MainEffect = Effect(EffectKind.MainEffect),
            Share = estimator.Find(share).With(error).ToInterval(how.Level),
            ShareError = error.Count == 0 ? null : error.Error,
        };
    }

    private Interaction Measure(AliasChain chain)
    {
        IReadOnlyList<string> names = contrasts.Players;
        Pair pair = chain.Pairs[0];
        return new Interaction(names[pair.First], names[pair.Second], ToInterval(contrasts.Find(chain)))
        {
            Chain = chain,
        };
    }

    /// <summary>What fixing an imperfection buys, points, by seed; empty where the method does not run this.</summary>
    public IReadOnlyDictionary<int, double> Buys(string name) =>
        estimator.BySeed(contrasts.Find(EffectKind.Buys, name));

    /// <summary>What an imperfection costs alone, points, by seed.</summary>
    public IReadOnlyDictionary<int, double> Costs(string name) =>
        estimator.BySeed(contrasts.Find(EffectKind.Costs, name));

    /// <summary>The error of the difference of two Shapley values that comes from the drawn orders.</summary>
    private SampledError DrawingError(Pair pair)
    {
        if (drawn is null)
            return default;
        return drawn.Error(how.Player(how.Names[pair.First]), how.Player(how.Names[pair.Second]));
    }

    private Interval ToInterval(Contrast contrast) => estimator.Find(contrast).ToInterval(how.Level);
}
