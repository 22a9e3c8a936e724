namespace Modular.Plugins.Cells;

/// <summary>The cell <c>1t1r</c> has no options.</summary>
internal sealed record OneDeviceOptions;
