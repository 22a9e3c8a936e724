using Modular.Studies.Tolerances;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// Plans the trials of a study. All hardware of one seed has the same initial weights and batches, and the same draws
/// of the dials that they share.
/// </summary>
internal static class StudyPlan
{
    /// <summary>The name of the hardware with every imperfection off.</summary>
    public const string Ideal = "ideal";

    /// <summary>The name of the hardware with every ranked imperfection on.</summary>
    public const string All = "all";

    private const string OnlyPrefix = "only/";

    private const string SubsetPrefix = "subset/";

    /// <summary>The name of the hardware with every imperfection on but this one.</summary>
    public static string Without(string subject) => $"without/{subject}";

    /// <summary>The name of the hardware with only this imperfection on.</summary>
    public static string Only(string subject) => OnlyPrefix + subject;

    /// <summary>The name of the hardware with some imperfections on.</summary>
    public static string Subset(string subjects) => SubsetPrefix + subjects;

    /// <summary>Whether a hardware is one that only Shapley values need.</summary>
    public static bool IsSubset(string hardware) => hardware.StartsWith(SubsetPrefix, StringComparison.Ordinal);

    /// <summary>Plans the trials seed by seed, so that an interrupted study has complete seeds.</summary>
    /// <param name="subjects">The imperfections and groups that are ranked.</param>
    /// <param name="seeds">The number of seeds to plan.</param>
    /// <param name="attribution">The method of the ranking; leaving one out unless given.</param>
    public static IReadOnlyList<Trial> Create(RankingSubjects subjects, int seeds, Attribution? attribution = null)
    {
        Attribution how = attribution ?? new Attribution { Names = subjects.Names };
        IReadOnlyList<HardwareVersion> versions = Distinct(how.Versions, subjects);
        IEnumerable<Trial> trials =
            from seed in Enumerable.Range(0, seeds)
            from version in versions
            select new Trial
            {
                Hardware = version.Name,
                Seed = seed,
                Strengths = subjects.Strengths(version.On),
                Also = version.Also,
            };
        return TolerancePlan.Extend([.. trials], subjects);
    }

    /// <summary>
    /// The versions that differ in at least one dial, in their order. With two imperfections, for example, "all but
    /// one" equals "only the other".
    /// </summary>
    private static IReadOnlyList<HardwareVersion> Distinct(
        IReadOnlyList<HardwareVersion> versions,
        RankingSubjects subjects
    )
    {
        string Key(HardwareVersion version) => TolerancePlan.Key(subjects.Strengths(version.On));
        bool isAllOff = versions.All(version => Key(version).Length == 0);
        if (isAllOff)
            return versions;
        HashSet<HardwareVersion> kept = [.. versions.GroupBy(Key).Select(Merge)];
        return
        [
            .. versions.Select(one => kept.FirstOrDefault(other => other.Name == one.Name)).OfType<HardwareVersion>(),
        ];
    }

    /// <summary>Merges versions that are the same into one, under the simplest of their names.</summary>
    private static HardwareVersion Merge(IEnumerable<HardwareVersion> same)
    {
        HardwareVersion[] ordered = [.. same.OrderBy(version => Precedence(version.Name))];
        return ordered[0] with { Also = [.. ordered.Skip(1).Select(version => version.Name)] };
    }

    private static int Precedence(string hardware)
    {
        if (hardware == Ideal)
            return 0;
        if (hardware == All)
            return 1;
        if (hardware.StartsWith(OnlyPrefix, StringComparison.Ordinal))
            return 2;
        return 3;
    }

    /// <summary>Says which hardware has two names: "without/a is only/b".</summary>
    public static IReadOnlyList<string> EqualHardware(IEnumerable<Trial> plan) =>
        [.. plan.SelectMany(trial => trial.Also.Select(other => $"{other} is {trial.Hardware}")).Distinct()];
}
