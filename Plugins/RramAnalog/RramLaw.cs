namespace Modular.Plugins.RramAnalog;

/// <summary>What was fitted to measured devices. All conductances in siemens.</summary>
internal sealed record RramLaw
{
    /// <summary>As a scenario names it.</summary>
    public required string Name { get; init; }

    /// <summary>The least and the greatest conductance for which it holds.</summary>
    public required (double Min, double Max) Range { get; init; }

    /// <summary>Standard deviation about the target at the first observation.</summary>
    public required Func<double, double> Programming { get; init; }

    /// <summary>
    /// What comes on top of it until so many seconds after the write, mean and standard deviation, from the target.
    /// Null: no law for time.
    /// </summary>
    public Func<double, double, (double Mean, double Sigma)>? Relaxation { get; init; }

    /// <summary>The ages that were measured, seconds; at any other there is no law. Null: any age.</summary>
    public IReadOnlyList<double>? Ages { get; init; }

    /// <summary>
    /// Standard deviation of a read, from the conductance then and the seconds since the write. Null: no law.
    /// </summary>
    public Func<double, double, double>? ReadNoise { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }
}
