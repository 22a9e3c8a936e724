namespace Modular.Runs.Variants;

/// <summary>Studies that are alike but for what a question asks.</summary>
/// <param name="Equal">What they have in common, in words.</param>
/// <param name="Studies">The studies, in the order of the comparison.</param>
/// <param name="Contrasts">The contrasts among them.</param>
internal sealed record ControlledGroup(
    string Equal,
    IReadOnlyList<ComparedStudy> Studies,
    IReadOnlyList<ControlledContrast> Contrasts
);
