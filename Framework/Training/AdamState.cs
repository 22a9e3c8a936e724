using Modular.Contracts;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>What Adam and AdamW remember of the gradients of each parameter.</summary>
internal static class AdamState
{
    /// <summary>Keeps the moments and the number of steps of every parameter, or puts them back.</summary>
    public static void Keep(StateRecord record, optim.Optimizer optimizer)
    {
        foreach (OptimizerState state in ((OptimizerHelper)optimizer).state_dict().State)
            switch (state)
            {
                case Adam.State adam:
                    record.Keep("steps", ref adam.step);
                    record.Keep("first moments", adam.exp_avg);
                    record.Keep("second moments", adam.exp_avg_sq);
                    break;
                case AdamW.State adam:
                    record.Keep("steps", ref adam.step);
                    record.Keep("first moments", adam.exp_avg);
                    record.Keep("second moments", adam.exp_avg_sq);
                    break;
                default:
                    throw new NotSupportedException($"{state.GetType()} is the state of no optimiser of this program.");
            }
    }
}
