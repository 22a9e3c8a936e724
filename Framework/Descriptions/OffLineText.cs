using Modular.Scenarios;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>How latent weights are trained, in sentences.</summary>
internal static class OffLineText
{
    public const string Written =
        "The trained weights are then written to the memory once and read: once for all test samples, or anew for every 1000 of them where an imperfection that acts at reads is on.";

    public static string Latent(TrainingChoice training)
    {
        string clipped =
            training.Latent == LatentWeights.Clamped
                ? " and clipped to -1..1 where they are quantized"
                : "; nothing clips them";
        string begin = training.InitialDeviation is { } deviation
            ? $" They begin normal, with a standard deviation of {Measure.Number(deviation)}."
            : "";
        return $"Off-line: latent weights are trained by {Name(training)} on the cross-entropy, quantized in every forward pass{clipped}.{begin} One training for each seed serves all hardware of that seed.";
    }

    /// <param name="training">Which.</param>
    /// <param name="schedule">What becomes of the rate.</param>
    public static string Rate(TrainingChoice training, string schedule)
    {
        string decay = training.WeightDecay switch
        {
            0 => "",
            TrainingChoice.Auto => " Weight decay: 2 sqrt(batch / (samples * epochs)).",
            var fixedDecay => $" Weight decay: {Measure.Number(fixedDecay)}.",
        };
        return $"Rate: {Name(training)}'s learning rate is {Measure.Number(training.Rate)}{schedule}.{decay}";
    }

    /// <summary>What training knows of errors; nothing where it knows none.</summary>
    public static IReadOnlyList<string> Errors(TrainingChoice training) =>
        training.Strengths.Count == 0
            ? []
            :
            [
                "Training knows errors: every forward pass writes the weights to a chip of its own and computes with what it reads of them, "
                    + $"{string.Join(", ", training.Strengths.Select(entry => $"{entry.Key} at {Measure.Number(entry.Value)}"))}, all else off; the gradient goes straight through.",
            ];

    private static string Name(TrainingChoice training) =>
        training.Optimizer == OptimizerChoice.Adam ? "Adam" : "AdamW";
}
