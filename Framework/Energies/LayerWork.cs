using Modular.Scenarios;

namespace Modular.Energies;

/// <summary>
/// The operations of a layer with weights for one sample, which follow from its shape and its neighbours.
/// </summary>
internal sealed record LayerWork
{
    /// <summary>The name of the layer in the network.</summary>
    public required string Name { get; init; }

    /// <summary>The number of outputs of the layer at one position.</summary>
    public required long Outputs { get; init; }

    /// <summary>The number of products in each sum.</summary>
    public required long Inputs { get; init; }

    /// <summary>The number of groups of channels; each has a matrix of its own.</summary>
    public long Groups { get; init; } = 1;

    /// <summary>The number of positions at which the layer is used.</summary>
    public required long Positions { get; init; }

    /// <summary>The number of values that enter the layer.</summary>
    public required long Entering { get; init; }

    /// <summary>The precision of the weights.</summary>
    public required LayerPrecision Weights { get; init; }

    /// <summary>Whether the weights are in the memory.</summary>
    public required bool InMemory { get; init; }

    /// <summary>The precision of the values that enter; null where they are those of the data set.</summary>
    public LayerPrecision? InputSignal { get; init; }

    /// <summary>The precision of the activation behind the layer; null where none follows.</summary>
    public LayerPrecision? OutputSignal { get; init; }

    /// <summary>The number of matrices that are used for one sample: positions times groups.</summary>
    public long Uses => Positions * Groups;

    /// <summary>The number of outputs of one matrix.</summary>
    public long MatrixOutputs => Outputs / Groups;

    /// <summary>The number of weights of one matrix.</summary>
    public long MatrixWeights => MatrixOutputs * Inputs;

    /// <summary>The number of products for one sample.</summary>
    public long Products => Uses * MatrixWeights;

    /// <summary>The number of sums for one sample.</summary>
    public long Sums => Positions * Outputs;
}
