using Modular.Trials;
using TorchSharp.Modules;
using static TorchSharp.torch.utils;

namespace Modular.Reports;

/// <summary>
/// Learning curves as TensorBoard event files: a run for each trial, with accuracy (percent) and loss against epoch.
/// </summary>
internal static class TensorBoard
{
    /// <summary>Writes the curves of all trials that were done, in place of what is in the folder.</summary>
    public static void Write(string folder, IEnumerable<Outcome> outcomes)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (Outcome outcome in outcomes.Where(outcome => outcome.Done))
            Write(tensorboard.SummaryWriter(Path.Combine(folder, outcome.Trial)), outcome);
    }

    private static void Write(SummaryWriter writer, Outcome outcome)
    {
        foreach (EpochOutcome epoch in outcome.Epochs)
        {
            writer.add_scalar("accuracy", (float)epoch.Accuracy, epoch.Epoch);
            writer.add_scalar("loss", (float)epoch.Loss, epoch.Epoch);
        }
    }
}
