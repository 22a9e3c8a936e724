using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>What values weights and activations may take, with exceptions by layer.</summary>
internal sealed record PrecisionChoice
{
    /// <summary>
    /// Of all layers without an exception; a layer lives in the memory if the cell holds this precision.
    /// </summary>
    public LayerPrecision Weights { get; init; } = LayerPrecision.Binary;

    /// <summary>Of all layers without an exception.</summary>
    public LayerPrecision Activations { get; init; } = LayerPrecision.Binary;

    /// <summary>Ternary values of smaller magnitude are 0. 0.05 in arXiv:2007.14234 [code].</summary>
    [Range(0.0, 1.0)]
    public double TernaryThreshold { get; init; } = 0.05;

    /// <summary>What activations are that are real. ReLU in arXiv:2007.14234 [code].</summary>
    public RealActivation RealActivations { get; init; } = RealActivation.Clamp;

    /// <summary>Exceptions: a layer's name, or a pattern with *. The first that fits counts.</summary>
    public IReadOnlyDictionary<string, LayerChoice> Layers { get; init; } = new Dictionary<string, LayerChoice>();
}
