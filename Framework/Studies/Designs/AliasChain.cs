using Modular.Statistics;

namespace Modular.Studies.Designs;

/// <summary>
/// Interactions of pairs of factors that a fraction cannot tell apart: it measures only their signed sum.
/// </summary>
/// <param name="Pairs">The pairs of factors, by their indices. A single pair is measured by itself.</param>
/// <param name="Signs">The sign of each pair, 1 or -1, relative to the first pair.</param>
internal sealed record AliasChain(IReadOnlyList<Pair> Pairs, IReadOnlyList<int> Signs);
