namespace Modular.Scenarios;

/// <summary>How a layer differs from the others; what is not said is as everywhere.</summary>
internal sealed record LayerChoice
{
    public LayerPrecision? Weights { get; init; }
    public LayerPrecision? Activations { get; init; }

    /// <summary><c>none</c>: its weights are digital and perfect.</summary>
    public LayerMemory? Memory { get; init; }
}
