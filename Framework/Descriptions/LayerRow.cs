using Modular.Rigs;

namespace Modular.Descriptions;

/// <summary>A layer with weights and where they live.</summary>
/// <param name="Plan">Its matrix, precision and place.</param>
/// <param name="DevicesPerValue">Of the cell.</param>
internal sealed record LayerRow(LayerPlan Plan, int DevicesPerValue)
{
    public long Weights => Plan.Outputs * Plan.Inputs;

    /// <summary>0 where the layer is digital.</summary>
    public long Devices => Plan.InMemory ? Weights * DevicesPerValue : 0;
}
