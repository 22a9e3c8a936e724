namespace Modular.Contracts;

/// <summary>
/// The conductances a device can be asked for, siemens. Asking for <paramref name="Max"/> asks for the best conducting
/// state it has: where a technology only lowers conductance by pulses, that is the SET and nothing after it.
/// </summary>
/// <param name="Min">The least conductance, siemens.</param>
/// <param name="Max">The greatest conductance, siemens.</param>
public readonly record struct ConductanceRange(double Min, double Max);
