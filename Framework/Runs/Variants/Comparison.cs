using System.Globalization;
using Modular.Statistics;
using Modular.Studies;

namespace Modular.Runs.Variants;

/// <summary>Studies side by side. The first is the one that the others are compared with.</summary>
/// <param name="Name">The name of the scenario, or of the folder that the comparison goes to.</param>
/// <param name="Axes">The names of the axes along which they differ; none for studies that were run one by one.</param>
/// <param name="Studies">The studies, in the order of the file.</param>
internal sealed record Comparison(string Name, IReadOnlyList<string> Axes, IReadOnlyList<ComparedStudy> Studies)
{
    /// <summary>The hardware that every study has.</summary>
    public static readonly string[] Hardware = [StudyPlan.Ideal, StudyPlan.All];

    /// <summary>The chances of false sentences; those of one look where a study of them takes several.</summary>
    public ComparisonLevels Levels => new(Studies.Min(study => study.Ranking.How.Level));

    /// <summary>The points of accuracy that do not matter, as the first study has it; null for none.</summary>
    public double? Margin => Studies[0].Margin;

    /// <summary>
    /// What keeps the accuracy of a study from being subtracted from that of the first, a clause each; none where
    /// nothing does. The axes of a sweep differ because the user asks what they change.
    /// </summary>
    public IReadOnlyList<string> Obstacles(ComparedStudy study)
    {
        if (Axes.Count > 0 || study.Basis is null || Studies[0].Basis is not { } first)
            return [];
        return study.Basis.DifferencesFrom(first);
    }

    /// <summary>
    /// What differs between the builds that ran a study (here) and the first (there), a clause each; none where nothing
    /// does, or where builds are not known.
    /// </summary>
    public IReadOnlyList<string> OtherBuilds(ComparedStudy study) =>
        [.. RunDifference.InLibraries(Studies[0].Builds, study.Builds)];

    /// <summary>The studies after the first that may be subtracted from it, in their order.</summary>
    public IReadOnlyList<ComparedStudy> Comparable => [.. Studies.Skip(1).Where(study => Obstacles(study).Count == 0)];

    /// <summary>The difference of every comparable study from the first, judged together; in their order.</summary>
    /// <param name="hardware">The hardware that is compared.</param>
    /// <param name="level">The chance of any miss.</param>
    public IReadOnlyList<JointContrast> AgainstFirst(string hardware, double level) =>
        JointContrast.JudgeAll([.. Comparable.Select(study => study.Better(Studies[0], hardware))], level, Margin);

    /// <summary>The difference of one study from the first; null for the first, and where none may be taken.</summary>
    public JointContrast? AgainstFirst(ComparedStudy study, string hardware)
    {
        int place = Comparable.ToList().IndexOf(study);
        if (place < 0)
            return null;
        return AgainstFirst(hardware, Levels.Intervals)[place];
    }

    /// <summary>
    /// What a study lost on the complete hardware since the younger one that only an age sets apart; the intervals of
    /// all that have aged hold together. None where there is no younger one.
    /// </summary>
    public Interval AgeLoss(ComparedStudy study)
    {
        if (Younger(study) is not { } younger)
            return Interval.None;
        int aged = Studies.Count(other => Younger(other) is not null);
        return Interval.FromSamples([.. younger.Better(study, StudyPlan.All)], Levels.Intervals / aged);
    }

    /// <summary>Axes with a number in every study, and at least two numbers.</summary>
    public IEnumerable<string> NumericAxes =>
        Axes.Where(axis =>
            Studies.All(study => study.Settings.TryGetValue(axis, out string? value) && Number(value) is not null)
            && Studies.Select(study => study.Settings[axis]).Distinct().Count() > 1
        );

    /// <summary>
    /// The youngest study that only an age sets apart from this one; null where there is none younger.
    /// </summary>
    public ComparedStudy? Younger(ComparedStudy study)
    {
        if (study.Ageless is null)
            return null;
        return Studies
            .Where(other => other.Ageless == study.Ageless && other.Age < study.Age)
            .MinBy(other => other.Age);
    }

    /// <summary>A setting as a number; null where it is none.</summary>
    public static double? Number(string setting)
    {
        bool parsed = double.TryParse(setting, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        return parsed && double.IsFinite(number) ? number : null;
    }
}
