using Modular.Loading;

namespace Modular.Descriptions;

/// <summary>The description of a part: its options, facts and imperfections, and the plugin that offers it.</summary>
internal sealed record PartDescription
{
    /// <summary>The kind of the part: "memory", "cell", "sense", "network" or "dataset".</summary>
    public required string Kind { get; init; }

    /// <summary>The name that scenarios use.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence of the plugin's author on the part.</summary>
    public required string Summary { get; init; }

    /// <summary>The plugin that offers the part.</summary>
    public required PluginIdentity Plugin { get; init; }

    /// <summary>The options, in the order of the source.</summary>
    public required IReadOnlyList<OptionDescription> Options { get; init; }

    /// <summary>
    /// The facts that the part, with its default options, states about itself: conductance range, devices for a weight,
    /// abilities.
    /// </summary>
    public IReadOnlyList<PartFact> Facts { get; init; } = [];

    /// <summary>
    /// The imperfections with the default options; null for kinds of parts without imperfections, and for a part that
    /// could not be made.
    /// </summary>
    public ImperfectionTable? Imperfections { get; init; }

    /// <summary>
    /// Why the part could not be made with its default options, so that facts and imperfections are missing; null where
    /// it could be made.
    /// </summary>
    public string? Unmade { get; init; }
}
