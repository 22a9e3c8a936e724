using Modular.Statistics;

namespace Modular.Studies.Designs;

/// <summary>Interactions of two factors that a fraction cannot tell apart: it measures only their signed sum.</summary>
/// <param name="Pairs">The pairs of factors, by their indices; a single one is measured by itself.</param>
/// <param name="Signs">1 or -1 for each pair: how its product moves with that of the first.</param>
internal sealed record AliasChain(IReadOnlyList<Pair> Pairs, IReadOnlyList<int> Signs);
