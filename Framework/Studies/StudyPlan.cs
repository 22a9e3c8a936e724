using Modular.Studies.Tolerances;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// The trials of a study. All hardware of one seed shares its initial weights, its batches and every draw that its
/// dials have in common.
/// </summary>
internal static class StudyPlan
{
    public const string Ideal = "ideal";
    public const string All = "all";

    private const string SubsetPrefix = "subset/";

    public static string Without(string subject) => $"without/{subject}";

    public static string Only(string subject) => $"only/{subject}";

    public static string Subset(string subjects) => SubsetPrefix + subjects;

    public static bool IsSubset(string hardware) => hardware.StartsWith(SubsetPrefix, StringComparison.Ordinal);

    /// <summary>Seed by seed, so that an interrupted study has whole seeds.</summary>
    /// <param name="subjects">What is ranked.</param>
    /// <param name="seeds">How many.</param>
    /// <param name="attribution">How; by leaving one out unless given.</param>
    public static IReadOnlyList<Trial> Create(RankingSubjects subjects, int seeds, Attribution? attribution = null)
    {
        IReadOnlyList<(string Name, IEnumerable<string> On)> hardware = (
            attribution ?? new Attribution { Names = subjects.Names }
        ).Versions;
        IEnumerable<Trial> trials =
            from seed in Enumerable.Range(0, seeds)
            from one in hardware
            select new Trial
            {
                Hardware = one.Name,
                Seed = seed,
                Strengths = subjects.Strengths(one.On),
            };
        return TolerancePlan.Extend([.. trials], subjects);
    }
}
