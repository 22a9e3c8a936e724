using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Text;

namespace Modular.Studies;

/// <summary>Whether a memory of few levels can hold the weights that the scenario asks for.</summary>
internal static class LevelCheck
{
    /// <summary>
    /// The sentence on the first layer whose weights the devices cannot tell apart: levels^devices values at most. Null
    /// where all can be held, and where the memory does not state its levels.
    /// </summary>
    public static string? Problem(Rig rig, IEnumerable<LayerPlan> plans)
    {
        if (rig.Memory.Part is not IStatedLevels stated)
            return null;
        int levels = rig.Memory.Call(nameof(IStatedLevels.Levels), _ => stated.Levels);
        double values = Math.Pow(levels, rig.Facts.Devices);
        LayerPlan? first = plans.FirstOrDefault(plan => plan.InMemory && ValuesOf(plan.Weights) > values);
        if (first is null)
            return null;
        string devices = Phrases.Count(rig.Facts.Devices, "device");
        return $"memory '{rig.Memory.Name}' has {levels} levels, so the {devices} of a weight in cell '{rig.Cell.Name}' cannot "
            + $"hold the {Phrases.Describe((Precision)first.Weights)} weights of layer '{first.Name}'. Use weights of fewer "
            + "values, a memory with more levels, or 'memory: none' for the layer.";
    }

    /// <summary>How many values a weight of a precision takes.</summary>
    private static double ValuesOf(LayerPrecision precision) =>
        precision switch
        {
            LayerPrecision.Binary => 2,
            LayerPrecision.Ternary => 3,
            _ => double.PositiveInfinity,
        };
}
