using Modular.Rigs;

namespace Modular.Descriptions;

/// <summary>A layer with weights, and the place where its weights are.</summary>
/// <param name="Plan">The matrix of the layer, its precision and the place of its weights.</param>
/// <param name="DevicesPerValue">The number of devices that the cell uses for one weight.</param>
internal sealed record LayerRow(LayerPlan Plan, int DevicesPerValue)
{
    /// <summary>
    /// The place of its weights: "the memory", "digital", or its hardware where layers have different hardware.
    /// </summary>
    public string Home { get; init; } = Plan.InMemory ? "the memory" : "digital";

    /// <summary>The number of weights of the layer.</summary>
    public long Weights => Plan.Outputs * Plan.Inputs;

    /// <summary>The number of devices; 0 where the layer is digital.</summary>
    public long Devices => Plan.InMemory ? Weights * DevicesPerValue : 0;
}
