using Modular.Rigs;
using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// Writes a network's initial weights into fabricated devices by pulses: a sign that reads wrong is pulsed until it
/// reads right, a real weight until it reads its value to within a pulse. Weights that the limit does not reach keep
/// what they read.
/// </summary>
internal static class PulsedStart
{
    /// <summary>
    /// Pulses at most for each weight; the end of the range of t* in arXiv:2107.06064 [code], where the weak RESET
    /// saturates.
    /// </summary>
    public const int Limit = 2000;

    public static void Write(MemoryLayer layer)
    {
        using var scope = NewDisposeScope();
        LayerPlan plan = layer.Layer.Plan;
        Tensor wanted = layer.Layer.Device.Download(layer.Layer.Quantized()).reshape(plan.Outputs, plan.Inputs);
        if (plan.Weights.IsOfSigns())
            WriteVerify.Run(layer, wanted, which: null, Limit);
        else
            WriteVerify.Approach(layer, wanted, Limit);
    }
}
