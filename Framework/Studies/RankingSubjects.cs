using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies.Designs;
using Modular.Studies.Tolerances;

namespace Modular.Studies;

/// <summary>What a study ranks: imperfections and groups of them, with the strength of each dial under them.</summary>
internal sealed class RankingSubjects
{
    private readonly RigDials dials;
    private readonly IReadOnlyDictionary<string, double> strengths;

    private RankingSubjects(IReadOnlyList<string> names, RigDials dials, IReadOnlyDictionary<string, double> strengths)
    {
        Names = names;
        this.dials = dials;
        this.strengths = strengths;
    }

    /// <summary>The imperfections and groups, in the order of the scenario, or of declaration.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The same in the order in which the parts declare what they turn.</summary>
    public IReadOnlyList<string> Declared => [.. Names.OrderBy(name => dials.Place(name))];

    /// <summary>
    /// The imperfections that are not ranked although the scenario names none: they act while time passes, and none
    /// does.
    /// </summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <summary>What the study asks of tolerances, with every default said; null for nothing.</summary>
    public ToleranceChoice? Tolerance { get; private init; }

    /// <summary>Resolves what a scenario names against the dials that its parts declare.</summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="dials">The dials of memory and sense.</param>
    /// <param name="need">What the command asks of the imperfections.</param>
    public static RankingSubjects Resolve(ScenarioFile file, RigDials dials, SubjectNeed need = SubjectNeed.Ranking)
    {
        bool isIdealAnyway = dials.All.Count == 0 && file.Scenario.Study.Rank.Imperfections is not { Count: > 0 };
        if (need == SubjectNeed.None || (need == SubjectNeed.IfAny && isIdealAnyway))
            return Nothing(dials);
        StudyChoice study = file.Scenario.Study;
        var problems = new Problems();
        IReadOnlyList<string> still = study.Rank.Imperfections is null
            ? Still(file.Scenario, dials, dials.Subjects)
            : [];
        IReadOnlyList<string> names = study.Rank.Imperfections ?? [.. dials.Subjects.Except(still)];
        if (study.Rank.By == RankSplit.Layer)
            names = dials.ByLayer(names);
        if (need == SubjectNeed.RankingIfHeld && names.Count == 0)
            return Nothing(dials); // right if no layer is in the memory, which is known later
        string where = file.Where("study", "rank", "imperfections");
        Check(names, dials, message => problems.Add(where, message));
        if (study.Rank.Method == RankMethod.Shapley && names.Count > Coalitions.MostPlayers)
            problems.Add(
                where,
                $"{names.Count} imperfections are ranked; expected at most {Coalitions.MostPlayers} for the method "
                    + "'shapley'. Name fewer, or put some into groups."
            );
        DesignCheck.Run(file, names.Count, problems);
        MeasureCheck.Run(file, problems);
        FoldCheck.Run(file, problems);
        foreach ((string name, double strength) in study.Strengths)
            if (StrengthProblem(name, strength, names, dials) is string wrong)
                problems.Add(file.Where("study", "strengths", name), wrong);
        ToleranceCheck.Run(file, names, dials, problems);
        problems.ThrowIfAny();
        return new RankingSubjects(names, dials, study.Strengths)
        {
            Tolerance = ToleranceCheck.Completed(study.Tolerance, names),
            LeftOut = still,
        };
    }

    /// <summary>
    /// Those of some names that act while time passes alone, in devices that are read as soon as they are written; none
    /// where nothing else would be left. In place a step of training may take time.
    /// </summary>
    public static IReadOnlyList<string> Still(Scenario scenario, RigDials dials, IReadOnlyList<string> names)
    {
        if (scenario.Conditions.Age > TimeSpan.Zero || scenario.Training.Mode == TrainingMode.InPlace)
            return [];
        bool IsStill(string name) =>
            dials.Under(name) is { Count: > 0 } turned && turned.All(dial => dial.Imperfection.Acts == Moment.Time);
        string[] still = [.. names.Where(IsStill)];
        return still.Length < names.Count ? still : [];
    }

    /// <summary>No imperfection: every dial is off.</summary>
    public static RankingSubjects Nothing(RigDials dials) => new([], dials, new Dictionary<string, double>());

    /// <summary>
    /// Says what is wrong with a list of imperfections and groups: unknown ones, and dials named twice.
    /// </summary>
    public static void Check(IReadOnlyList<string> names, RigDials dials, Action<string> say)
    {
        foreach (string name in names.Where(name => dials.Under(name).Count == 0))
            say(dials.Unknown(name));
        if (names.Count == 0)
            say(
                dials.All.Count == 0
                    ? "neither the memory nor the sense circuit has an imperfection; expected at least one to rank. "
                        + "Choose other parts, or run 'modular trial', which needs none."
                    : "no imperfection is named; expected at least one. Leave the key out to rank them all."
            );
        foreach (IGrouping<string, string> same in names.GroupBy(name => name).Where(same => same.Count() > 1))
            say($"'{same.Key}' is named twice; expected every name once. Remove one of them.");
        HashSet<string> said = [];
        foreach (RigDial dial in dials.All)
        {
            string[] turning = [.. names.Distinct().Where(name => dials.Under(name).Contains(dial))];
            bool isNew = dial.Layer is null || said.Add(string.Join(' ', turning));
            if (isNew && Twice(dial, turning) is string wrong)
                say(wrong);
        }
    }

    /// <summary>Says that a dial is under two of the names, the wider name first; null where it is not.</summary>
    private static string? Twice(RigDial dial, IReadOnlyList<string> names)
    {
        if (names.Count < 2)
            return null;
        if (!names.Contains(dial.Name))
            return $"'{names[0]}' and '{names[1]}' are both named and have the member '{dial.Name}' in common; "
                + "expected every imperfection once. Remove one of them.";
        string group = names.First(name => name != dial.Name);
        return $"'{group}' and its member '{dial.Name}' are both named; expected the group or its members. Remove one of them.";
    }

    /// <summary>The dials under some of the names, each at its strength; a dial at 0 is left out.</summary>
    public IReadOnlyDictionary<string, double> Strengths(IEnumerable<string> names)
    {
        HashSet<string> on = [.. names.SelectMany(dials.Under).Select(dial => dial.Name)];
        return dials
            .All.Where(dial => on.Contains(dial.Name) && Strength(dial) != 0)
            .ToDictionary(dial => dial.Name, Strength);
    }

    /// <summary>
    /// As <see cref="Strengths"/>, but with every dial under one name at this strength, whether it is among the others
    /// or not.
    /// </summary>
    public IReadOnlyDictionary<string, double> Turned(IEnumerable<string> others, string name, double strength)
    {
        IReadOnlyDictionary<string, double> usual = Strengths(others);
        HashSet<string> turned = [.. dials.Under(name).Select(dial => dial.Name)];
        double At(RigDial dial)
        {
            if (turned.Contains(dial.Name))
                return strength;
            return usual.GetValueOrDefault(dial.Name);
        }
        return dials.All.Where(dial => At(dial) != 0).ToDictionary(dial => dial.Name, At);
    }

    /// <summary>
    /// The strength of a dial. Its own goes before that of a group of the study, and this before that of the group that
    /// its part declares.
    /// </summary>
    private double Strength(RigDial dial)
    {
        if (dials.Narrowest(dial, strengths.Keys) is { } name)
            return strengths[name];
        return 1;
    }

    private static string? StrengthProblem(string name, double strength, IReadOnlyList<string> names, RigDials dials)
    {
        IReadOnlyList<RigDial> turned = dials.Under(name);
        if (turned.Count == 0)
            return dials.Unknown(name);
        if (strength < 0 || strength > 1e6)
            return $"the strength of '{name}' is {strength}; expected a number from 0 to 1000000, where 1 is as published. Correct it.";
        if (turned.Any(dial => names.Any(ranked => dials.Under(ranked).Contains(dial))))
            return null;
        return $"'{name}' has a strength but is not among the imperfections of the study, so it is off. Name it under "
            + "rank: imperfections, or leave it out.";
    }
}
