using Modular.Scenarios;
using Modular.Studies.Designs;

namespace Modular.Studies;

/// <summary>The method by which a study attributes the loss to its imperfections, and its error levels.</summary>
internal sealed record Attribution
{
    /// <summary>The usual chance of any false sentence in a single look at the data.</summary>
    private const double UsualLevel = 0.05;

    /// <summary>The number of imperfections up to which every subset is ideal, all, all but one or only one.</summary>
    private const int MostWithoutSubsets = 3;

    /// <summary>The names of the imperfections and groups that are ranked.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public RankMethod Method { get; init; } = RankMethod.LeaveOneOut;

    /// <summary>The subsets for Shapley values and for factorial designs; null for methods that need none.</summary>
    public Coalitions? Coalitions { get; init; }

    /// <summary>The combinations of a factorial study; null for other methods.</summary>
    public FactorialDesign? Design { get; init; }

    /// <summary>The subsets along drawn orders for Shapley values; null where nothing is drawn.</summary>
    public Coalitions? Drawn => Method == RankMethod.Shapley && Coalitions is { Exact: false } ? Coalitions : null;

    /// <summary>The error model of intervals and tests, which was fixed before the study ran.</summary>
    public ErrorModel Errors { get; init; } = ErrorModel.Paired;

    /// <summary>
    /// The chance that a look at the data gives any false sentence, divided by <see cref="ErrorShares"/>; one minus the
    /// confidence of the intervals of that look.
    /// </summary>
    public double Level { get; init; } = UsualLevel;

    /// <summary>The chance of any false separation in one look at the data.</summary>
    public double RankLevel => Level * ErrorShares.Ranking;

    /// <summary>
    /// The margin: points of accuracy within which an effect does not matter; null where none was asked for.
    /// </summary>
    public double? Margin { get; init; }

    /// <summary>The number of folds of cross-validation; 0 where every seed has the published split.</summary>
    public int Folds { get; init; }

    /// <summary>Whether the number of seeds depends on the data.</summary>
    public bool Sequential { get; init; }

    /// <summary>The attribution of a study whose parts are bound.</summary>
    public static Attribution Create(RankingSubjects subjects, Scenario scenario) =>
        Create(subjects.Names, subjects.Declared, scenario);

    /// <summary>The attribution of a run, from its folder alone.</summary>
    public static Attribution Create(RunPlan plan, Scenario scenario) =>
        Create(scenario.Study.Rank.Imperfections!, plan.Declared, scenario);

    private static Attribution Create(IReadOnlyList<string> names, IReadOnlyList<string> declared, Scenario scenario)
    {
        StudyChoice study = scenario.Study;
        RankMethod method = names.Count == 0 ? RankMethod.LeaveOneOut : study.Rank.Method; // of nothing, one is as good
        bool hasSubsets = method is RankMethod.Shapley or RankMethod.Factorial;
        bool isSequential = study.Seeds == StudyChoice.Auto && names.Count > 0;
        return new Attribution
        {
            Names = names,
            Method = method,
            Margin = study.Margin,
            Coalitions = hasSubsets ? new Coalitions(declared, study.Rank.Permutations) : null,
            Design = method == RankMethod.Factorial ? Designed(declared.Count, study.Rank) : null,
            Errors = Fixed(study, scenario.Training.Mode),
            Folds = study.Folds,
            Sequential = isSequential,
            Level = isSequential ? SequentialStopping.Level : UsualLevel,
        };
    }

    private static FactorialDesign Designed(int factors, RankChoice rank)
    {
        if (rank.Design == DesignChoice.Full)
            return FactorialDesign.Full(factors);
        return FactorialDesign.Fraction(factors, rank.Runs ?? FactorialDesign.SizesFor(factors)[0]);
    }

    /// <summary>
    /// The error model of a scenario, with <c>auto</c> resolved. A study that looks several times is paired, because
    /// its looks and the correction for its stop were simulated so.
    /// </summary>
    private static ErrorModel Fixed(StudyChoice study, TrainingMode mode)
    {
        if (study.Rank.Errors != ErrorModel.Auto)
            return study.Rank.Errors;
        bool isUnpaired = mode == TrainingMode.InPlace && study.Seeds != StudyChoice.Auto;
        return isUnpaired ? ErrorModel.Unpaired : ErrorModel.Paired;
    }

    /// <summary>
    /// The subsets of a study that runs all of them, whichever method asks for them; null for others. Leaving one out
    /// does so with up to three imperfections.
    /// </summary>
    public Coalitions? Complete
    {
        get
        {
            if (Design is not null)
                return Design.IsFull ? Coalitions : null;
            if (Coalitions is not null)
                return Coalitions.Exact ? Coalitions : null;
            bool isComplete = Method == RankMethod.LeaveOneOut && Names.Count is > 0 and <= MostWithoutSubsets;
            return isComplete ? new Coalitions(Names, 0) : null;
        }
    }

    /// <summary>The versions of the hardware that the method compares.</summary>
    public IReadOnlyList<HardwareVersion> Versions
    {
        get
        {
            if (Coalitions is not null)
                return [.. Subsets(Coalitions).Select(Subset)];
            if (Names.Count == 0)
                return [new(StudyPlan.Ideal, []) { Also = [StudyPlan.All] }];
            List<HardwareVersion> versions = [new(StudyPlan.Ideal, []), new(StudyPlan.All, Names)];
            if (Method == RankMethod.LeaveOneOut)
                versions.AddRange(Names.Select(AllBut));
            versions.AddRange(Names.Select(Just));
            return versions;
        }
    }

    /// <summary>
    /// The subsets that are run. Ideal and complete hardware are added where a fraction does not have them.
    /// </summary>
    private IEnumerable<ulong> Subsets(Coalitions coalitions)
    {
        if (Design is null)
            return coalitions.Subsets;
        ulong[] ends = [0, coalitions.All];
        return coalitions.InOrder(Design.Subsets.Concat(ends).Distinct());
    }

    /// <summary>
    /// The name of the hardware with all imperfections but one; null where the method does not run it.
    /// </summary>
    public string? Without(string name)
    {
        if (Coalitions is not null)
            return Coalitions.Hardware(Coalitions.All & ~Bit(name));
        if (Method == RankMethod.LeaveOneOut)
            return StudyPlan.Without(name);
        return null;
    }

    /// <summary>The name of the hardware with only one imperfection; null where the method does not run it.</summary>
    public string Only(string name)
    {
        if (Coalitions is not null)
            return Coalitions.Hardware(Bit(name));
        return StudyPlan.Only(name);
    }

    /// <summary>The index of an imperfection among the players of the coalitions.</summary>
    public int Player(string name) => Coalitions!.Players.ToList().IndexOf(name);

    private ulong Bit(string name) => 1UL << Player(name);

    private HardwareVersion Subset(ulong subset) => new(Coalitions!.Hardware(subset), [.. Coalitions.On(subset)]);

    private HardwareVersion AllBut(string name) =>
        new(StudyPlan.Without(name), [.. Names.Where(other => other != name)]);

    private static HardwareVersion Just(string name) => new(StudyPlan.Only(name), [name]);
}
