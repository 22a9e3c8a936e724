using Modular.Scenarios;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// The optimiser of latent weights and all else that is digital: its rate follows the schedule, its state begins anew
/// at each restart.
/// </summary>
/// <param name="choice">Which, and at what rates.</param>
/// <param name="parameters">What it moves.</param>
/// <param name="samples">Of the training set, for the decay that follows from them.</param>
internal sealed class LatentOptimizer(TrainingChoice choice, IReadOnlyList<Parameter> parameters, int samples)
    : IDisposable
{
    private optim.Optimizer? current;

    /// <summary>The one for an epoch, counted from 0; epochs come in their order.</summary>
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
        int epochs = choice.Schedule is { Restarts.Count: > 0 } schedule
            ? schedule.Period(epoch).Length
            : choice.Epochs;
        return 2 * Math.Sqrt(choice.Batch / ((double)samples * epochs)); // arXiv:2007.14234 [code]
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
