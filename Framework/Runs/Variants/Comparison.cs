using System.Globalization;
using Modular.Statistics;
using Modular.Studies;

namespace Modular.Runs.Variants;

/// <summary>Several compared studies. The others are compared with the first.</summary>
/// <param name="Name">The name of the scenario, or of the folder of the comparison.</param>
/// <param name="Axes">
/// The names of the axes along which the studies differ; empty for studies that were run one by one.
/// </param>
/// <param name="Studies">The studies, in the order of the file.</param>
internal sealed record Comparison(string Name, IReadOnlyList<string> Axes, IReadOnlyList<ComparedStudy> Studies)
{
    /// <summary>The names of the hardware that every study has: ideal and all.</summary>
    public static readonly string[] Hardware = [StudyPlan.Ideal, StudyPlan.All];

    /// <summary>The chances of false sentences; those of one look where a study looks several times.</summary>
    public ComparisonLevels Levels => new(Studies.Min(study => study.Ranking.How.Level));

    /// <summary>The margin of the first study: points of accuracy that do not matter; null for none.</summary>
    public double? Margin => Studies[0].Margin;

    /// <summary>
    /// Why the accuracy of a study may not be subtracted from that of the first, as one clause each; empty where it
    /// may. Differences along the axes of a sweep do not count, because the user asks for their effect.
    /// </summary>
    public IReadOnlyList<string> Obstacles(ComparedStudy study)
    {
        if (Axes.Count > 0 || study.Basis is null || Studies[0].Basis is not { } first)
            return [];
        return study.Basis.DifferencesFrom(first);
    }

    /// <summary>
    /// The differences between the builds that ran a study (here) and the first (there), as one clause each; empty
    /// where there are none, or where builds are not known.
    /// </summary>
    public IReadOnlyList<string> OtherBuilds(ComparedStudy study) =>
        [.. RunDifference.InLibraries(Studies[0].Builds, study.Builds)];

    /// <summary>The studies after the first whose accuracies may be subtracted from it, in their order.</summary>
    public IReadOnlyList<ComparedStudy> Comparable => [.. Studies.Skip(1).Where(study => Obstacles(study).Count == 0)];

    /// <summary>The difference of every comparable study from the first, tested together, in their order.</summary>
    /// <param name="hardware">The hardware that is compared.</param>
    /// <param name="level">The chance that any of the intervals misses.</param>
    public IReadOnlyList<JointContrast> AgainstFirst(string hardware, double level) =>
        JointContrast.JudgeAll([.. Comparable.Select(study => study.Better(Studies[0], hardware))], level, Margin);

    /// <summary>
    /// The difference of one study from the first; null for the first, and where none may be computed.
    /// </summary>
    public JointContrast? AgainstFirst(ComparedStudy study, string hardware)
    {
        int place = Comparable.ToList().IndexOf(study);
        if (place < 0)
            return null;
        return AgainstFirst(hardware, Levels.Intervals)[place];
    }

    /// <summary>
    /// The loss of a study on the complete hardware since the youngest study that differs only in age. The intervals of
    /// all aged studies hold together. None where there is no younger study.
    /// </summary>
    public Interval AgeLoss(ComparedStudy study)
    {
        if (Younger(study) is not { } younger)
            return Interval.None;
        int aged = Studies.Count(other => Younger(other) is not null);
        return Interval.FromSamples([.. younger.Better(study, StudyPlan.All)], Levels.Intervals / aged);
    }

    /// <summary>The axes on which every study has a number, and at least two numbers differ.</summary>
    public IEnumerable<string> NumericAxes =>
        Axes.Where(axis =>
            Studies.All(study => study.Settings.TryGetValue(axis, out string? value) && Number(value) is not null)
            && Studies.Select(study => study.Settings[axis]).Distinct().Count() > 1
        );

    /// <summary>The youngest study that differs from this one only in age; null where none is younger.</summary>
    public ComparedStudy? Younger(ComparedStudy study)
    {
        if (study.Ageless is null)
            return null;
        return Studies
            .Where(other => other.Ageless == study.Ageless && other.Age < study.Age)
            .MinBy(other => other.Age);
    }

    /// <summary>The setting as a number; null where it is no number.</summary>
    public static double? Number(string setting)
    {
        bool parsed = double.TryParse(setting, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        return parsed && double.IsFinite(number) ? number : null;
    }
}
