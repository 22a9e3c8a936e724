namespace Modular.Rigs;

/// <summary>An end of the plausible range of an assumed number.</summary>
/// <param name="Name">The name of the end: "low" or "high".</param>
/// <param name="Value">The value there, in the unit of the option.</param>
internal sealed record AssumedEnd(string Name, double Value);
