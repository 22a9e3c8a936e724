using Modular.Contracts;
using Modular.Tensors;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>The state of Adam and AdamW: moments and steps of each parameter.</summary>
internal static class AdamState
{
    /// <summary>Keeps the moments and the number of steps of every parameter, or puts them back.</summary>
    /// <param name="record">The record that keeps the state.</param>
    /// <param name="optimizer">The optimiser that has them.</param>
    /// <param name="device">The device that holds the parameters.</param>
    public static void Keep(StateRecord record, optim.Optimizer optimizer, INetworkDevice device)
    {
        foreach (OptimizerState state in ((OptimizerHelper)optimizer).state_dict().State)
            switch (state)
            {
                case Adam.State adam:
                    record.Keep("steps", ref adam.step);
                    NetworkDevice.Keep(record, "first moments", adam.exp_avg, device);
                    NetworkDevice.Keep(record, "second moments", adam.exp_avg_sq, device);
                    break;
                case AdamW.State adam:
                    record.Keep("steps", ref adam.step);
                    NetworkDevice.Keep(record, "first moments", adam.exp_avg, device);
                    NetworkDevice.Keep(record, "second moments", adam.exp_avg_sq, device);
                    break;
                default:
                    throw new NotSupportedException($"{state.GetType()} is the state of no optimiser of this program.");
            }
    }
}
