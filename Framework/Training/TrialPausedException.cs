namespace Modular.Training;

/// <summary>A training was left at the end of an epoch, for want of time; its checkpoint is there.</summary>
internal sealed class TrialPausedException(int epochs, int total)
    : Exception($"stopped after epoch {epochs} of {total}; it goes on from its checkpoint.");
