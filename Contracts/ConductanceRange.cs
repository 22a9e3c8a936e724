namespace Modular.Contracts;

/// <summary>
/// The conductances that a device can be asked for, siemens. To ask for <paramref name="Max"/> is to ask for the best
/// conducting state: where pulses only lower the conductance, that is a SET and nothing after it.
/// </summary>
/// <param name="Min">The least conductance of a device, siemens.</param>
/// <param name="Max">The greatest conductance of a device, siemens.</param>
public readonly record struct ConductanceRange(double Min, double Max);
