using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies.Designs;

namespace Modular.Studies;

/// <summary>Expresses the effects of imperfections as weights of the hardware that a study runs.</summary>
internal sealed class EffectContrasts
{
    private readonly Attribution how;
    private readonly Coalitions? complete;
    private readonly FactorialDesign? design;

    public EffectContrasts(Attribution how)
    {
        this.how = how;
        complete = how.Complete;
        design = how.Design ?? (complete is null ? null : FactorialDesign.Full(complete.Players.Count));
    }

    /// <summary>The effect that decides the rank in a method.</summary>
    public static EffectKind Deciding(RankMethod method) =>
        method switch
        {
            RankMethod.OneAtATime => EffectKind.Costs,
            RankMethod.Shapley => EffectKind.Share,
            RankMethod.Factorial => EffectKind.MainEffect,
            _ => EffectKind.Buys,
        };

    /// <summary>
    /// The contrast of an effect of an imperfection; <see cref="Contrast.None"/> where the study does not run it.
    /// </summary>
    public Contrast Find(EffectKind kind, string name) =>
        kind switch
        {
            EffectKind.Costs => Contrast.Difference(StudyPlan.Ideal, how.Only(name)),
            EffectKind.MainEffect => MainEffect(name),
            EffectKind.Share => Share(name),
            _ => Contrast.Difference(how.Without(name), StudyPlan.All),
        };

    /// <summary>
    /// The interactions that the study measures: what two imperfections cost together beyond what each costs alone. It
    /// is the second difference of the loss, averaged over the other imperfections. For Shapley values every size of
    /// the rest has the same weight (the interaction index). In a factorial design every combination that was run has
    /// the same weight, and a fraction measures sums of interactions.
    /// </summary>
    public IReadOnlyList<AliasChain> Interactions => design?.Chains ?? [];

    /// <summary>The contrast of an interaction, or of a sum of them.</summary>
    public Contrast Find(AliasChain chain)
    {
        Pair pair = chain.Pairs[0];
        if (how.Method == RankMethod.Shapley)
            return Linear(loss => Shapley.Interaction(loss, pair.First, pair.Second));
        IReadOnlyList<int> products = design!.Product(pair);
        return Weighted([.. products.Select(product => -4.0 * product / design.Count)]);
    }

    private Contrast MainEffect(string name)
    {
        if (design is null)
            return Contrast.None;
        IReadOnlyList<int> levels = design.Column(Player(name));
        return Weighted([.. levels.Select(level => -2.0 * level / design.Count)]);
    }

    private Contrast Share(string name)
    {
        if (how.Drawn is { } drawn)
            return DrawnShare(drawn, how.Player(name));
        if (complete is null)
            return Contrast.None;
        int player = Player(name);
        return Linear(loss => Shapley.Values(loss)[player]);
    }

    /// <summary>The mean loss of the hardware when a player joins, over the drawn orders.</summary>
    private static Contrast DrawnShare(Coalitions drawn, int player)
    {
        var terms = new List<KeyValuePair<string, double>>();
        foreach (int[] order in drawn.Orders)
        {
            ulong before = order.TakeWhile(one => one != player).Aggregate(0UL, (set, one) => set | 1UL << one);
            terms.Add(new(drawn.Hardware(before), 1.0 / drawn.Orders.Count));
            terms.Add(new(drawn.Hardware(before | 1UL << player), -1.0 / drawn.Orders.Count));
        }
        return Contrast.Sum(terms);
    }

    /// <summary>
    /// The weights of a linear function of the losses of all subsets: the values of the function where one subset loses
    /// one point.
    /// </summary>
    private Contrast Linear(Func<double[], double> function)
    {
        return Weighted([.. design!.Subsets.Select(Weight)]);

        double Weight(ulong set)
        {
            double[] loss = new double[design.Count];
            loss[set] = 1;
            return -function(loss);
        }
    }

    /// <summary>The contrast with a weight for each combination of the design.</summary>
    private Contrast Weighted(IReadOnlyList<double> weights) =>
        Contrast.Sum(design!.Subsets.Zip(weights, (set, weight) => KeyValuePair.Create(Names.Hardware(set), weight)));

    /// <summary>The names of the imperfections in the order of the design's factors.</summary>
    public IReadOnlyList<string> Players => Names.Players;

    private Coalitions Names => how.Coalitions ?? complete!;

    private int Player(string name) => Names.Players.ToList().IndexOf(name);
}
