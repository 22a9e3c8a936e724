namespace Modular.Plugins.Senses;

/// <summary>The sense <c>direct</c> has no options.</summary>
internal sealed record DirectOptions;
