using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>A layer with weights: its matrix, its precision and where it lives.</summary>
/// <param name="Name">As the network calls it.</param>
/// <param name="Outputs">How many rows its matrix has.</param>
/// <param name="Inputs">How many columns its matrix has: the fan-in, kernel points included.</param>
internal sealed record LayerPlan(string Name, long Outputs, long Inputs)
{
    /// <summary>The levels that its weights may have.</summary>
    public required LayerPrecision Weights { get; init; }

    /// <summary>The integers that its weights are rounded to; null where they are none.</summary>
    public IntegerGrid? Grid { get; init; }

    /// <summary>Ternary weights of smaller magnitude are 0.</summary>
    public double TernaryThreshold { get; init; } = Quantizer.TernaryThreshold;

    /// <summary>How the gradient of quantized weights reaches latent ones.</summary>
    public GradientRule Gradient { get; init; } = GradientRule.Plain;

    /// <summary>The groups into which a convolution divides its channels.</summary>
    public long Groups { get; init; } = 1;

    /// <summary>What the layer was taken for, and why, where the network brings its weights; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether its weights live in the memory.</summary>
    public required bool InMemory { get; init; }

    /// <summary>Whether the scenario keeps its weights out of the memory: <c>memory: none</c>.</summary>
    public bool IsKeptOut { get; init; }

    /// <summary>The entry under precision.layers that names hardware for it; null for that of the scenario.</summary>
    public string? Entry { get; init; }

    /// <summary>
    /// Whether its weights are digital because the scenario wants them so, not for want of a cell: kept out, real or
    /// integers.
    /// </summary>
    public bool IsMeantDigital => !InMemory && (IsKeptOut || !Weights.IsOfSigns());
}
