using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>The choice of one part of a rig, with its options.</summary>
internal sealed record PartChoice
{
    /// <summary>The name of the part. 'modular describe' lists the names.</summary>
    public required string Use { get; init; }

    /// <summary>The options of the part; they are bound when the part is found.</summary>
    public Node? Options { get; init; }
}
