using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>The exceptions of one layer. What is not given here is the same as in all layers.</summary>
internal sealed record LayerChoice
{
    private const string NoMemory = "none";

    /// <summary>The precision of this layer's weights.</summary>
    public LayerPrecision? Weights { get; init; }

    /// <summary>
    /// The precision of this layer's activations; in a network that brings its weights, of what enters it.
    /// </summary>
    public LayerPrecision? Activations { get; init; }

    /// <summary>
    /// Another memory for this layer, <c>{ use, options }</c>. With <c>none</c>, this layer's weights are digital and
    /// exact.
    /// </summary>
    [Shorthand(NoMemory, "use")]
    public PartChoice? Memory { get; init; }

    /// <summary>Another cell for this layer, <c>{ use, options }</c>.</summary>
    public PartChoice? Cell { get; init; }

    /// <summary>Another sense circuit for this layer, <c>{ use, options }</c>.</summary>
    public PartChoice? Sense { get; init; }

    /// <summary>A layer whose weights are digital and exact.</summary>
    public static LayerChoice Digital { get; } = new() { Memory = new PartChoice { Use = NoMemory } };

    /// <summary>Whether the layer's weights are digital and exact.</summary>
    public bool IsKeptOut => Memory?.Use == NoMemory;

    /// <summary>Whether the layer has a memory, a cell or a sense of its own.</summary>
    public bool HasHardware => !IsKeptOut && (Memory ?? Cell ?? Sense) is not null;

    /// <summary>The same without a memory, a cell and a sense of its own.</summary>
    public LayerChoice WithoutHardware() => this with { Memory = IsKeptOut ? Memory : null, Cell = null, Sense = null };
}
