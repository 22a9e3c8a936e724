using System.Globalization;
using Modular.Studies;

namespace Modular.Runs.Variants;

/// <summary>Studies side by side. The first is the one that the others are compared with.</summary>
/// <param name="Name">Of the scenario, or of whoever asked.</param>
/// <param name="Axes">Along which they differ; none for studies that were run one by one.</param>
/// <param name="Studies">In the order of the file.</param>
internal sealed record Comparison(string Name, IReadOnlyList<string> Axes, IReadOnlyList<ComparedStudy> Studies)
{
    /// <summary>What every study has.</summary>
    public static readonly string[] Hardware = [StudyPlan.Ideal, StudyPlan.All];

    /// <summary>Axes with a number in every study, and at least two numbers.</summary>
    public IEnumerable<string> NumericAxes =>
        Axes.Where(axis =>
            Studies.All(study => study.Settings.TryGetValue(axis, out string? value) && Number(value) is not null)
            && Studies.Select(study => study.Settings[axis]).Distinct().Count() > 1
        );

    /// <summary>
    /// The youngest study that only an age sets apart from this one; null where there is none younger.
    /// </summary>
    public ComparedStudy? Younger(ComparedStudy study) =>
        study.Ageless is null
            ? null
            : Studies.Where(other => other.Ageless == study.Ageless && other.Age < study.Age).MinBy(other => other.Age);

    /// <summary>What a setting is as a number, if it is one.</summary>
    public static double? Number(string setting) =>
        double.TryParse(setting, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number)
            ? number
            : null;
}
