using Modular.Studies.Tolerances;

namespace Modular.Studies;

/// <summary>The trials of a study. All hardware of one seed shares its initial weights, its batches and every draw that its dials have in common.</summary>
internal static class StudyPlan
{
    public const string Ideal = "ideal", All = "all";

    public static string Without(string subject) => $"without/{subject}";

    public static string Only(string subject) => $"only/{subject}";

    /// <summary>Seed by seed, so that an interrupted study has whole seeds.</summary>
    public static IReadOnlyList<Trial> Of(Subjects subjects, int seeds)
    {
        var hardware = new List<(string Name, IEnumerable<string> On)> { (Ideal, []), (All, subjects.Names) };
        hardware.AddRange(subjects.Names.Select(name => (Without(name), subjects.Names.Where(other => other != name))));
        hardware.AddRange(subjects.Names.Select(name => (Only(name), (IEnumerable<string>)[name])));
        IEnumerable<Trial> trials = from seed in Enumerable.Range(0, seeds)
                                    from one in hardware
                                    select new Trial { Hardware = one.Name, Seed = seed, Strengths = subjects.Strengths(one.On) };
        return TolerancePlan.Extend([.. trials], subjects);
    }
}
