namespace Modular.Rigs;

/// <summary>A dial and its strength: 0 is off, 1 is as published.</summary>
internal sealed record DialStrength(RigDial Dial, double Strength);
