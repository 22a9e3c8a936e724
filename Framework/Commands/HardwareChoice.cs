using Modular.Studies;
using Modular.Trials;

namespace Modular.Commands;

/// <summary>The hardware that --ideal, --only and --without choose for a trial of a study.</summary>
internal sealed class HardwareChoice(Study study, int seed)
{
    /// <summary>The trial with every dial off.</summary>
    public Trial Ideal() => Make(StudyPlan.Ideal, []);

    /// <summary>The trial with all of the study's imperfections on.</summary>
    public Trial All() => Make(StudyPlan.All, study.Subjects.Names);

    /// <summary>The trial with only some imperfections or groups on, given as "a,b".</summary>
    public Trial Only(string list) => Make(StudyPlan.Only(list), Names("--only", list));

    /// <summary>
    /// The trial with the study's imperfections on, except some, given as "a,b". A single member of a ranked group may
    /// be left out, too.
    /// </summary>
    public Trial Without(string list)
    {
        Trial all = All();
        IReadOnlyList<string> names = Names("--without", list);
        if (names.FirstOrDefault(name => !Under(name).Any(all.Strengths.ContainsKey)) is string idle)
            throw new InputException([$"--without {list}: '{idle}' is off in this study anyway. Leave it out."]);
        HashSet<string> off = [.. names.SelectMany(Under)];
        return all with
        {
            Hardware = StudyPlan.Without(list),
            Strengths = all.Strengths.Where(dial => !off.Contains(dial.Key)).ToDictionary(),
        };
    }

    private IEnumerable<string> Under(string name) => study.Rig.Dials.Under(name).Select(dial => dial.Name);

    private Trial Make(string hardware, IEnumerable<string> on) =>
        new()
        {
            Hardware = hardware,
            Seed = seed,
            Strengths = study.Subjects.Strengths(on),
        };

    private IReadOnlyList<string> Names(string option, string list)
    {
        string[] names = list.Split(',', StringSplitOptions.TrimEntries);
        var problems = new List<string>();
        RankingSubjects.Check(names, study.Rig.Dials, problem => problems.Add($"{option} {list}: {problem}"));
        if (problems.Count > 0)
            throw new InputException(problems);
        return names;
    }
}
