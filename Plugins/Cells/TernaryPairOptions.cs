namespace Modular.Plugins.Cells;

/// <summary>The cell <c>2t2r-ternary</c> has no options.</summary>
internal sealed record TernaryPairOptions;
