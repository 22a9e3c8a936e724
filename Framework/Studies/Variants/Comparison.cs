namespace Modular.Studies.Variants;

/// <summary>Studies side by side. The first is the one that the others are compared with.</summary>
/// <param name="Name">Of the scenario, or of whoever asked.</param>
/// <param name="Axes">Along which they differ; none for studies that were run one by one.</param>
/// <param name="Studies">In the order of the file.</param>
internal sealed record Comparison(string Name, IReadOnlyList<string> Axes, IReadOnlyList<ComparedStudy> Studies)
{
    /// <summary>What every study has.</summary>
    public static readonly string[] Hardware = [StudyPlan.Ideal, StudyPlan.All];
}
