namespace Modular.Scenarios;

/// <summary>What values weights and activations may take, with exceptions by layer.</summary>
internal sealed record PrecisionChoice
{
    public LayerPrecision Weights { get; init; } = LayerPrecision.Binary;
    public LayerPrecision Activations { get; init; } = LayerPrecision.Binary;

    /// <summary>Exceptions: a layer's name, or a pattern with *. The first that fits counts.</summary>
    public IReadOnlyDictionary<string, LayerChoice> Layers { get; init; } = new Dictionary<string, LayerChoice>();
}
