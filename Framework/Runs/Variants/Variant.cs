using Modular.Scenarios;

namespace Modular.Runs.Variants;

/// <summary>One of the studies that a scenario with <c>sweep</c> or <c>compare</c> asks for.</summary>
internal sealed record Variant
{
    /// <summary>The name of the variant, and of its run folder.</summary>
    public required string Name { get; init; }

    /// <summary>The value of the variant on each axis, as text, by the axis's name.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The scenario with its settings in place, and without sweep and compare.</summary>
    public required ScenarioFile File { get; init; }
}
