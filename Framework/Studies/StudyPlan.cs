using Modular.Studies.Tolerances;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// The trials of a study. All hardware of one seed shares its initial weights, its batches and every draw that its
/// dials have in common.
/// </summary>
internal static class StudyPlan
{
    /// <summary>The hardware with every imperfection off.</summary>
    public const string Ideal = "ideal";

    /// <summary>The hardware with every ranked imperfection on.</summary>
    public const string All = "all";

    private const string SubsetPrefix = "subset/";

    /// <summary>The hardware with every imperfection on but this one.</summary>
    public static string Without(string subject) => $"without/{subject}";

    /// <summary>The hardware with only this imperfection on.</summary>
    public static string Only(string subject) => $"only/{subject}";

    /// <summary>The hardware with some imperfections on.</summary>
    public static string Subset(string subjects) => SubsetPrefix + subjects;

    /// <summary>Whether a hardware is one that only Shapley values need.</summary>
    public static bool IsSubset(string hardware) => hardware.StartsWith(SubsetPrefix, StringComparison.Ordinal);

    /// <summary>Plans the trials seed by seed, so that an interrupted study has whole seeds.</summary>
    /// <param name="subjects">The imperfections and groups that are ranked.</param>
    /// <param name="seeds">The number of seeds.</param>
    /// <param name="attribution">The method of the ranking; leaving one out unless given.</param>
    public static IReadOnlyList<Trial> Create(RankingSubjects subjects, int seeds, Attribution? attribution = null)
    {
        Attribution how = attribution ?? new Attribution { Names = subjects.Names };
        IReadOnlyList<HardwareVersion> versions = how.Versions;
        IEnumerable<Trial> trials =
            from seed in Enumerable.Range(0, seeds)
            from version in versions
            select new Trial
            {
                Hardware = version.Name,
                Seed = seed,
                Strengths = subjects.Strengths(version.On),
            };
        return TolerancePlan.Extend([.. trials], subjects);
    }
}
