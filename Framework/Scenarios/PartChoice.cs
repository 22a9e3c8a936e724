using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>One part of a rig.</summary>
internal sealed record PartChoice
{
    /// <summary>The part's name.</summary>
    public required string Use { get; init; }

    /// <summary>Bound to the part's own options once the part is found.</summary>
    public Node? Options { get; init; }
}
