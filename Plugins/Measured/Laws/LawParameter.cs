namespace Modular.Plugins.Measured;

/// <summary>A parameter of a law.</summary>
/// <param name="Name">The name of the parameter, such as "start" or "rate".</param>
/// <param name="Unit">The unit of the parameter, such as "S" or "ln(G) per pulse".</param>
internal sealed record LawParameter(string Name, string Unit);
