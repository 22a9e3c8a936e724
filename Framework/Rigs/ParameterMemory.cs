using Modular.Contracts;
using Modular.Scenarios;
using Modular.Trials;
using TorchSharp.Modules;

namespace Modular.Rigs;

/// <summary>Counts the memory that the parameters of a network take.</summary>
internal static class ParameterMemory
{
    /// <summary>Counts the memory of a network that was built.</summary>
    public static WeightMemory Count(Model model, Rig rig)
    {
        Dictionary<nint, WeightLayer> layers = model.Layers.ToDictionary(layer => layer.Latent.Handle);
        int others = rig.Scenario.Precision.ParameterBits;
        List<WeightMemoryRow> rows = [];
        foreach ((string path, Parameter parameter) in model.Network.named_parameters())
        {
            string[] names = path.Split('.');
            string layer = names.Length > 1 ? names[^2] : path;
            long count = parameter.numel();
            if (layers.TryGetValue(parameter.Handle, out WeightLayer? held))
                rows.Add(WeightsOf(held.Plan, count, rig));
            else
                rows.Add(new WeightMemoryRow(layer, Kind(names[^1], model, layer), count, others, Devices: 0));
        }
        return new WeightMemory(rows);
    }

    private static WeightMemoryRow WeightsOf(LayerPlan plan, long count, Rig rig)
    {
        Rig own = rig.For(plan);
        long devices = plan.InMemory ? own.Facts.Devices * Stored(count, own.Cell) : 0;
        return new WeightMemoryRow(plan.Name, WeightMemory.Weights, count, plan.Weights.Bits(), devices);
    }

    private static long Stored(long count, BoundPart<ICell> cell)
    {
        if (cell.Part is ICodedCell coded)
            return cell.Call(nameof(ICodedCell.Stored), _ => coded.Stored(count));
        return count;
    }

    /// <summary>torch calls the gain of batch norm its weight, and the offset its bias.</summary>
    private static string Kind(string name, Model model, string layer)
    {
        if (model.Groups.ContainsKey(layer))
            return name;
        return name switch
        {
            "weight" => "gain",
            "bias" => "offset",
            _ => name,
        };
    }
}
