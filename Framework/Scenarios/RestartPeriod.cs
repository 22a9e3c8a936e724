namespace Modular.Scenarios;

/// <summary>One period of a cosine schedule with restarts, as seen from an epoch in it.</summary>
/// <param name="EpochsSinceStart">The number of epochs since the period began.</param>
/// <param name="Length">The number of epochs of the whole period.</param>
internal sealed record RestartPeriod(int EpochsSinceStart, int Length);
