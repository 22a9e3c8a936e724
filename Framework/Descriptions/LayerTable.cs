using Modular.Rigs;

namespace Modular.Descriptions;

/// <summary>The layers of a network: which live in the memory, and how many devices they take.</summary>
/// <param name="Rows">In the order in which the network asks for them.</param>
/// <param name="DigitalParameters">All trained numbers that live in no device: biases, batch norm, digital
/// layers.</param>
internal sealed record LayerTable(IReadOnlyList<LayerRow> Rows, long DigitalParameters)
{
    public long WeightsInMemory => Rows.Where(row => row.Plan.InMemory).Sum(row => row.Weights);

    public long Devices => Rows.Sum(row => row.Devices);

    public IReadOnlyList<LayerRow> Digital => [.. Rows.Where(row => !row.Plan.InMemory)];

    /// <summary>Builds the network once, on the CPU.</summary>
    public static LayerTable Build(Rig rig)
    {
        using Model model = rig.Build(seed: 0);
        LayerRow[] rows = [.. model.Layers.Select(layer => new LayerRow(layer.Plan, rig.Facts.Devices))];
        long all = model.Network.parameters().Sum(parameter => parameter.numel());
        return new LayerTable(rows, all - rows.Where(row => row.Plan.InMemory).Sum(row => row.Weights));
    }
}
