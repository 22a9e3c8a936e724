using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies.Designs;
using Modular.Studies.Tolerances;

namespace Modular.Studies;

/// <summary>The imperfections and groups that a study ranks, with the strength of each of their dials.</summary>
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

    /// <summary>
    /// The names of the imperfections and groups, in the order of the scenario, or else of declaration.
    /// </summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The same names in the order in which the parts declare the dials.</summary>
    public IReadOnlyList<string> Declared => [.. Names.OrderBy(name => dials.Place(name))];

    /// <summary>
    /// The imperfections that are not ranked although the scenario names none: they act over time, and no time passes.
    /// </summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <summary>What the study asks of tolerances, with every default stated; null where it asks for none.</summary>
    public ToleranceChoice? Tolerance { get; private init; }

    /// <summary>Resolves the names in a scenario with the dials that its parts declare.</summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="dials">The dials of memory and sense.</param>
    /// <param name="need">What the command asks of the imperfections.</param>
    public static RankingSubjects Resolve(ScenarioFile file, RigDials dials, SubjectNeed need = SubjectNeed.Ranking)
    {
        bool isIdealAnyway = dials.All.Count == 0 && file.Scenario.Study.Rank.Imperfections is not { Count: > 0 };
        if (need == SubjectNeed.None || (need == SubjectNeed.IfAny && isIdealAnyway))
            return Nothing(dials);
        StudyChoice study = file.Scenario.Study;
        IReadOnlyList<string> still = study.Rank.Imperfections is null
            ? Still(file.Scenario, dials, dials.Subjects)
            : [];
        IReadOnlyList<string> names = study.Rank.Imperfections ?? [.. dials.Subjects.Except(still)];
        if (study.Rank.By == RankSplit.Layer)
            names = dials.ByLayer(names);
        if (need == SubjectNeed.RankingIfHeld && names.Count == 0)
            return Nothing(dials); // right if no layer is in the memory, which is known later
        ThrowIfWrong(file, names, dials);
        return new RankingSubjects(names, dials, study.Strengths)
        {
            Tolerance = ToleranceCheck.Completed(study.Tolerance, names),
            LeftOut = still,
        };
    }

    /// <summary>Throws with everything that is wrong with what a study asks of its ranked imperfections.</summary>
    private static void ThrowIfWrong(ScenarioFile file, IReadOnlyList<string> names, RigDials dials)
    {
        StudyChoice study = file.Scenario.Study;
        var problems = new Problems();
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
    }

    /// <summary>
    /// Those of some names that act only over time, where devices are read as soon as they are written; empty where
    /// nothing else would be left. In training in place, a step may take time.
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

    /// <summary>Ranks no imperfection: every dial is off.</summary>
    public static RankingSubjects Nothing(RigDials dials) => new([], dials, new Dictionary<string, double>());

    /// <summary>
    /// Reports what is wrong with a list of imperfections and groups: unknown names, and dials that are named twice.
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

    /// <summary>Says that a dial belongs to two of the names, the wider name first; null where it does not.</summary>
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

    /// <summary>The strengths of the dials of some names. Dials at 0 are left out.</summary>
    public IReadOnlyDictionary<string, double> Strengths(IEnumerable<string> names)
    {
        HashSet<string> on = [.. names.SelectMany(dials.Under).Select(dial => dial.Name)];
        return dials
            .All.Where(dial => on.Contains(dial.Name) && Strength(dial) != 0)
            .ToDictionary(dial => dial.Name, Strength);
    }

    /// <summary>
    /// The same as <see cref="Strengths"/>, but every dial of one name has this strength, whether the name is among the
    /// others or not.
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
    /// The strength of a dial. Its own entry comes before that of a group of the study, and this before that of the
    /// group that its part declares.
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
