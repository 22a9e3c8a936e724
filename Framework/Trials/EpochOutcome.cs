namespace Modular.Trials;

/// <summary>A point of a learning curve.</summary>
/// <param name="Epoch">The number of the epoch, from 1.</param>
/// <param name="Loss">The mean training loss of the epoch, nats for a sample.</param>
/// <param name="Accuracy">The test accuracy after the epoch, percent.</param>
internal sealed record EpochOutcome(int Epoch, double Loss, double Accuracy);
