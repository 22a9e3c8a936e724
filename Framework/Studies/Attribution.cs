using Modular.Scenarios;

namespace Modular.Studies;

/// <summary>How a study shares out the loss among its imperfections: by which method, at which level.</summary>
internal sealed record Attribution
{
    /// <summary>What is ranked.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public RankMethod Method { get; init; } = RankMethod.LeaveOneOut;

    /// <summary>Null for methods that need none.</summary>
    public Coalitions? Coalitions { get; init; }

    /// <summary>
    /// The chance of any false separation in one look at the data; one minus the confidence of the intervals of that
    /// look.
    /// </summary>
    public double Level { get; init; } = 0.05;

    /// <summary>Whether the number of seeds follows from the data.</summary>
    public bool Sequential { get; init; }

    public static Attribution Create(RankingSubjects subjects, StudyChoice study) =>
        Create(subjects.Names, subjects.Declared, study);

    /// <summary>Of a run, from its folder alone.</summary>
    public static Attribution Create(RunPlan plan, StudyChoice study) =>
        Create(study.Rank.Imperfections!, plan.Declared, study);

    private static Attribution Create(IReadOnlyList<string> names, IReadOnlyList<string> declared, StudyChoice study) =>
        new()
        {
            Names = names,
            Method = study.Rank.Method,
            Coalitions =
                study.Rank.Method == RankMethod.Shapley ? new Coalitions(declared, study.Rank.Permutations) : null,
            Sequential = study.Seeds == StudyChoice.Auto,
            Level = study.Seeds == StudyChoice.Auto ? SequentialStopping.Level : 0.05,
        };

    /// <summary>The hardware that the method compares: its name, and what is on.</summary>
    public IReadOnlyList<(string Name, IEnumerable<string> On)> Versions =>
        Coalitions is not null
            ? [.. Coalitions.Subsets.Select(subset => (Coalitions.Hardware(subset), Coalitions.On(subset)))]
            :
            [
                (StudyPlan.Ideal, []),
                (StudyPlan.All, Names),
                .. Method == RankMethod.LeaveOneOut ? Names.Select(AllBut) : [],
                .. Names.Select(Just),
            ];

    /// <summary>All but one; null where the method does not ask.</summary>
    public string? Without(string name) =>
        Coalitions is not null ? Coalitions.Hardware(Coalitions.All & ~Bit(name))
        : Method == RankMethod.LeaveOneOut ? StudyPlan.Without(name)
        : null;

    public string Only(string name) => Coalitions is not null ? Coalitions.Hardware(Bit(name)) : StudyPlan.Only(name);

    private ulong Bit(string name) => 1UL << Player(name);

    /// <summary>Which player of the coalitions a name is.</summary>
    public int Player(string name) => Coalitions!.Players.ToList().IndexOf(name);

    private (string, IEnumerable<string>) AllBut(string name) =>
        (StudyPlan.Without(name), Names.Where(other => other != name));

    private static (string, IEnumerable<string>) Just(string name) => (StudyPlan.Only(name), [name]);
}
