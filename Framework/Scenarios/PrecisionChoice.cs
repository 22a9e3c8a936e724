namespace Modular.Scenarios;

/// <summary>What values weights and activations may take, with exceptions by layer.</summary>
internal sealed record PrecisionChoice
{
    /// <summary>Of all layers without an exception; a layer lives in the memory if the cell holds this precision.</summary>
    public LayerPrecision Weights { get; init; } = LayerPrecision.Binary;

    /// <summary>Of all layers without an exception.</summary>
    public LayerPrecision Activations { get; init; } = LayerPrecision.Binary;

    /// <summary>Exceptions: a layer's name, or a pattern with *. The first that fits counts.</summary>
    public IReadOnlyDictionary<string, LayerChoice> Layers { get; init; } = new Dictionary<string, LayerChoice>();
}
