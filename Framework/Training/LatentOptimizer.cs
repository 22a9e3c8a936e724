using Modular.Contracts;
using Modular.Scenarios;
using Modular.Tensors;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// The optimiser of latent weights and all else that is digital: its rate follows the schedule, its state begins anew
/// at each restart.
/// </summary>
/// <param name="choice">Which optimiser the scenario has, and at what rates.</param>
/// <param name="parameters">The numbers that it moves.</param>
/// <param name="samples">How many samples the training set has, for the decay that follows from them.</param>
internal sealed class LatentOptimizer(TrainingChoice choice, IReadOnlyList<Parameter> parameters, int samples)
    : IDisposable
{
    private optim.Optimizer? current;

    /// <summary>The optimiser for an epoch, counted from 0; epochs come in their order.</summary>
    public optim.Optimizer At(int epoch)
    {
        if (current is null || choice.Schedule?.RestartsAt(epoch) == true)
            Begin(epoch);
        foreach (var group in current!.ParamGroups)
            group.LearningRate = choice.Rate * (choice.Schedule?.At(epoch) ?? 1);
        return current;
    }

    /// <summary>What a step takes away of each parameter, over the rate, in an epoch.</summary>
    public double Decay(int epoch)
    {
        if (choice.WeightDecay != TrainingChoice.Auto)
            return choice.WeightDecay;
        int epochs = choice.Epochs;
        if (choice.Schedule is { Restarts.Count: > 0 } schedule)
            epochs = schedule.Period(epoch).Length;
        return 2 * Math.Sqrt(choice.Batch / ((double)samples * epochs)); // arXiv:2007.14234 [code]
    }

    /// <summary>Keeps what the optimiser remembers after so many epochs, or puts it back.</summary>
    public void KeepState(StateRecord record, int epochs, INetworkDevice device)
    {
        if (epochs > 0)
            AdamState.Keep(record, current ?? At(epochs - 1), device);
    }

    public void Dispose() => current?.Dispose();

    private void Begin(int epoch)
    {
        current?.Dispose();
        current =
            choice.Optimizer == OptimizerChoice.Adam
                ? optim.Adam(parameters, choice.Rate)
                : optim.AdamW(parameters, choice.Rate, weight_decay: Decay(epoch));
    }
}
