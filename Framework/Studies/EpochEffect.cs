using Modular.Statistics;

namespace Modular.Studies;

/// <summary>An effect on the accuracy after an epoch, in points with its interval.</summary>
internal sealed record EpochEffect(int Epoch, Interval Points);
