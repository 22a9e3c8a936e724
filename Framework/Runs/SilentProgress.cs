using Modular.Trials;

namespace Modular.Runs;

/// <summary>Reports no epoch, for trials whose result alone counts.</summary>
internal sealed class SilentProgress : IProgress<EpochOutcome>
{
    public void Report(EpochOutcome value)
    {
        // The result is told when the trial has ended.
    }
}
