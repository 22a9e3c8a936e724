using Modular.Trials;
using TorchSharp.Modules;
using static TorchSharp.torch.utils;

namespace Modular.Reports;

/// <summary>
/// Writes learning curves as TensorBoard event files: one run for each trial, with accuracy (percent) and loss against
/// epoch.
/// </summary>
internal static class TensorBoard
{
    /// <summary>Writes the curves of all trials that were done, and replaces those written before.</summary>
    public static void Write(string folder, IReadOnlyList<Outcome> outcomes)
    {
        foreach (Outcome outcome in outcomes)
            DeleteEvents(Path.Combine(folder, outcome.Trial));
        foreach (Outcome outcome in outcomes.Where(outcome => outcome.Done))
            Write(tensorboard.SummaryWriter(Path.Combine(folder, outcome.Trial)), outcome);
    }

    private static void DeleteEvents(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (string events in Directory.EnumerateFiles(folder, "events.out.tfevents.*"))
            File.Delete(events);
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
