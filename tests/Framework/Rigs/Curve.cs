using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>Keeps what a training reports, at once and in order.</summary>
internal sealed class Curve : IProgress<EpochOutcome>
{
    public List<EpochOutcome> Points { get; } = [];

    public void Report(EpochOutcome value) => Points.Add(value);
}
