namespace Modular.Runs.Variants;

/// <summary>Studies that differ only in what a question asks about.</summary>
/// <param name="Equal">What they have in common, in words.</param>
/// <param name="Studies">The studies, in the order of the comparison.</param>
/// <param name="Contrasts">The contrasts between pairs of these studies.</param>
internal sealed record ControlledGroup(
    string Equal,
    IReadOnlyList<ComparedStudy> Studies,
    IReadOnlyList<ControlledContrast> Contrasts
);
