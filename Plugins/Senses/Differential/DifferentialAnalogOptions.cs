namespace Modular.Plugins.Senses;

/// <summary>The sense <c>differential-analog</c> has no options.</summary>
internal sealed record DifferentialAnalogOptions;
