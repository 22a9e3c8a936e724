using Modular.Rigs;

namespace Modular.Descriptions;

/// <summary>
/// The layers of a network that have weights: which of them are in the memory, and how many devices they use.
/// </summary>
/// <param name="Rows">The layers, in the order in which the network asks for them.</param>
/// <param name="DigitalParameters">
/// The number of trained parameters outside the memory: biases, batch norm and digital layers.
/// </param>
internal sealed record LayerTable(IReadOnlyList<LayerRow> Rows, long DigitalParameters)
{
    /// <summary>The number of weights in the memory.</summary>
    public long WeightsInMemory => Rows.Where(row => row.Plan.InMemory).Sum(row => row.Weights);

    /// <summary>The number of devices of all layers.</summary>
    public long Devices => Rows.Sum(row => row.Devices);

    /// <summary>The layers whose weights are digital.</summary>
    public IReadOnlyList<LayerRow> Digital => [.. Rows.Where(row => !row.Plan.InMemory)];

    /// <summary>Builds the network of a rig once, on the CPU, and lists its layers.</summary>
    public static LayerTable Build(Rig rig)
    {
        using Model model = rig.Sketch();
        LayerRow[] rows = [.. model.Layers.Select(layer => Row(layer.Plan, rig))];
        long all = model.Network.parameters().Sum(parameter => parameter.numel());
        long inMemory = rows.Where(row => row.Plan.InMemory).Sum(row => row.Weights);
        return new LayerTable(rows, all - inMemory);
    }

    private static LayerRow Row(LayerPlan plan, Rig rig)
    {
        Rig own = rig.For(plan);
        var row = new LayerRow(plan, own.Facts.Devices);
        if (plan.InMemory && rig.ByLayer.Count > 0)
            return row with { Home = own.Hardware.Words };
        return row;
    }
}
