using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Text;

namespace Modular.Studies;

/// <summary>Checks whether a memory with few levels can hold the weights that the scenario asks for.</summary>
internal static class LevelCheck
{
    /// <summary>
    /// The sentence on the first layer with more weight values than the devices can distinguish: at most
    /// levels^devices. Null where all weights can be held, and where the memory does not state its levels.
    /// </summary>
    public static string? Problem(Rig rig, IEnumerable<LayerPlan> plans) =>
        plans
            .Where(plan => plan.InMemory)
            .Select(plan => Problem(rig.For(plan), plan))
            .OfType<string>()
            .FirstOrDefault();

    private static string? Problem(Rig rig, LayerPlan plan)
    {
        if (rig.Memory.Part is not IStatedLevels stated)
            return null;
        bool isByColumn = rig.Scenario.Precision.AnalogScale == SharedScale.PerChannel;
        int levels = rig.Memory.Call(nameof(IStatedLevels.Levels), _ => stated.Levels);
        if (ValuesOf(plan, isByColumn) <= Math.Pow(levels, rig.Facts.Devices))
            return null;
        string devices = Phrases.Count(rig.Facts.Devices, "device");
        return $"memory '{rig.Memory.Name}' has {levels} levels, so the {devices} of a weight in cell '{rig.Cell.Name}' cannot "
            + $"hold the {plan.Weights.Word()} weights of layer '{plan.Name}'. Use weights of fewer "
            + "values, a memory with more levels, or 'memory: none' for the layer.";
    }

    /// <summary>
    /// The number of values that the weights of a layer can have; infinite for real weights, and for integers whose
    /// channels have their own scales that the devices do not share.
    /// </summary>
    private static double ValuesOf(LayerPlan plan, bool isByColumn) =>
        plan switch
        {
            { Weights: LayerPrecision.Binary } => 2,
            { Weights: LayerPrecision.Ternary } => 3,
            { Grid: { } grid } when grid.Scale == SharedScale.PerLayer != isByColumn => 2 * grid.Greatest + 1,
            _ => double.PositiveInfinity,
        };
}
