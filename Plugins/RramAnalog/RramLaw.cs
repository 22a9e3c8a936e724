using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.RramAnalog;

/// <summary>What was fitted to measured devices. All conductances in siemens.</summary>
internal sealed record RramLaw
{
    /// <summary>What a scenario calls the fit.</summary>
    public required string Name { get; init; }

    /// <summary>The conductances for which it holds, siemens.</summary>
    public required ConductanceRange Range { get; init; }

    /// <summary>Standard deviation about the target at the first observation, siemens, from the target.</summary>
    public required Func<double, double> Programming { get; init; }

    /// <summary>
    /// What comes on top of the programming error until so many seconds after the write, from the target and the
    /// seconds. Null: no law for time.
    /// </summary>
    public Func<double, double, Relaxation>? Relaxation { get; init; }

    /// <summary>The ages that were measured, seconds; at any other there is no law. Null: any age.</summary>
    public IReadOnlyList<double>? Ages { get; init; }

    /// <summary>
    /// Standard deviation of a read, from the conductance then and the seconds since the write. Null: no law.
    /// </summary>
    public Func<double, double, double>? ReadNoise { get; init; }

    /// <summary>Where the fit comes from.</summary>
    public required Citation Source { get; init; }
}
