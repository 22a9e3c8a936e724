using Modular.Loading;

namespace Modular.Descriptions;

/// <summary>A part: what it is, what it takes, how it is imperfect, and where it comes from.</summary>
internal sealed record PartDescription
{
    /// <summary>"memory", "cell", "sense", "network" or "dataset".</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    public required PluginIdentity Plugin { get; init; }
    public required IReadOnlyList<OptionDescription> Options { get; init; }

    /// <summary>
    /// What the part says of itself, made with its default options: conductance range, devices for a value, abilities.
    /// </summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>
    /// With the default options; null for parts that have none by their kind, and for a part that could not be made.
    /// </summary>
    public ImperfectionTable? Imperfections { get; init; }

    /// <summary>
    /// Why the part could not be made with its default options, and so has neither facts nor imperfections here.
    /// </summary>
    public string? Unmade { get; init; }
}
