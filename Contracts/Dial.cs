namespace Modular.Contracts;

/// <summary>How strongly an imperfection acts, and its own random numbers.</summary>
/// <param name="Strength">0: exactly ideal. 1: as published. 2: twice the published spread, rate or slope.</param>
/// <param name="Random">A stream that no other dial shares: turning one dial changes no other's draws.</param>
public sealed record Dial(double Strength, RandomStream Random);
