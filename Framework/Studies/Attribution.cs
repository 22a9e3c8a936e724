using Modular.Scenarios;

namespace Modular.Studies;

/// <summary>How a study shares out the loss among its imperfections: by which method, at which level.</summary>
internal sealed record Attribution
{
    /// <summary>The level of a single look at the data.</summary>
    private const double UsualLevel = 0.05;

    /// <summary>The imperfections and groups that are ranked.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public RankMethod Method { get; init; } = RankMethod.LeaveOneOut;

    /// <summary>The subsets of Shapley values; null for methods that need none.</summary>
    public Coalitions? Coalitions { get; init; }

    /// <summary>
    /// The chance that a look at the data gives any false sentence, shared out by <see cref="ErrorShares"/>; one minus
    /// the confidence of the intervals of that look.
    /// </summary>
    public double Level { get; init; } = UsualLevel;

    /// <summary>The chance of any false separation in one look at the data.</summary>
    public double RankLevel => Level * ErrorShares.Ranking;

    /// <summary>The points of accuracy within which an effect does not matter; null where none was asked for.</summary>
    public double? Margin { get; init; }

    /// <summary>Whether the number of seeds follows from the data.</summary>
    public bool Sequential { get; init; }

    /// <summary>The attribution of a study whose parts are bound.</summary>
    public static Attribution Create(RankingSubjects subjects, StudyChoice study) =>
        Create(subjects.Names, subjects.Declared, study);

    /// <summary>The attribution of a run, from its folder alone.</summary>
    public static Attribution Create(RunPlan plan, StudyChoice study) =>
        Create(study.Rank.Imperfections!, plan.Declared, study);

    private static Attribution Create(IReadOnlyList<string> names, IReadOnlyList<string> declared, StudyChoice study)
    {
        bool isShapley = study.Rank.Method == RankMethod.Shapley;
        bool isSequential = study.Seeds == StudyChoice.Auto;
        return new Attribution
        {
            Names = names,
            Method = study.Rank.Method,
            Margin = study.Margin,
            Coalitions = isShapley ? new Coalitions(declared, study.Rank.Permutations) : null,
            Sequential = isSequential,
            Level = isSequential ? SequentialStopping.Level : UsualLevel,
        };
    }

    /// <summary>The hardware that the method compares.</summary>
    public IReadOnlyList<HardwareVersion> Versions
    {
        get
        {
            if (Coalitions is not null)
                return [.. Coalitions.Subsets.Select(Subset)];
            List<HardwareVersion> versions = [new(StudyPlan.Ideal, []), new(StudyPlan.All, Names)];
            if (Method == RankMethod.LeaveOneOut)
                versions.AddRange(Names.Select(AllBut));
            versions.AddRange(Names.Select(Just));
            return versions;
        }
    }

    /// <summary>The hardware with all imperfections but one; null where the method does not ask.</summary>
    public string? Without(string name)
    {
        if (Coalitions is not null)
            return Coalitions.Hardware(Coalitions.All & ~Bit(name));
        return Method == RankMethod.LeaveOneOut ? StudyPlan.Without(name) : null;
    }

    /// <summary>The hardware with only one imperfection.</summary>
    public string Only(string name)
    {
        if (Coalitions is not null)
            return Coalitions.Hardware(Bit(name));
        return StudyPlan.Only(name);
    }

    /// <summary>Which player of the coalitions an imperfection is.</summary>
    public int Player(string name) => Coalitions!.Players.ToList().IndexOf(name);

    private ulong Bit(string name) => 1UL << Player(name);

    private HardwareVersion Subset(ulong subset) => new(Coalitions!.Hardware(subset), [.. Coalitions.On(subset)]);

    private HardwareVersion AllBut(string name) =>
        new(StudyPlan.Without(name), [.. Names.Where(other => other != name)]);

    private static HardwareVersion Just(string name) => new(StudyPlan.Only(name), [name]);
}
