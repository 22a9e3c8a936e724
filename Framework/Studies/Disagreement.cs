namespace Modular.Studies;

/// <summary>Two imperfections that the two columns of a ranking put in opposite orders.</summary>
/// <param name="Buys">The one that buys more when fixed.</param>
/// <param name="Costs">The one that costs more alone.</param>
internal sealed record Disagreement(RankedSubject Buys, RankedSubject Costs);
