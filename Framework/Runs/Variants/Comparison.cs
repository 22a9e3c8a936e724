using System.Globalization;
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
