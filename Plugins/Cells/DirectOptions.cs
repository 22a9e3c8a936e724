namespace Modular.Plugins.Cells;

/// <summary>The cell <c>direct</c> has no options.</summary>
internal sealed record DirectOptions;
