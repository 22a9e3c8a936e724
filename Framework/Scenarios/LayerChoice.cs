namespace Modular.Scenarios;

/// <summary>How a layer differs from the others; what is not said is as everywhere.</summary>
internal sealed record LayerChoice
{
    /// <summary>Of this layer's weights.</summary>
    public LayerPrecision? Weights { get; init; }

    /// <summary>Of this layer's activations.</summary>
    public LayerPrecision? Activations { get; init; }

    /// <summary><c>none</c>: its weights are digital and perfect.</summary>
    public LayerMemory? Memory { get; init; }
}
