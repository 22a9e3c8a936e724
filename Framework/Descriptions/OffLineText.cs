using Modular.Scenarios;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>Describes off-line training in sentences.</summary>
internal static class OffLineText
{
    private const string Once = "They are read once for all test samples, ";

    /// <summary>Tells how the trained weights are written into the memory and read.</summary>
    public static string Written(Observation observe) =>
        "The trained weights are then written to the memory once. " + Read(observe);

    /// <summary>Tells how weights that are not trained are written into the memory and read.</summary>
    public static string WrittenAsGiven(Observation observe) =>
        "The weights that the network brings are written to the memory once. " + Read(observe);

    private static string Read(Observation observe)
    {
        if (observe == Observation.Batch)
            return Once + "or anew for every 1000 of them if an imperfection that acts at reads is on.";
        return Once
            + "or anew for every sample and position if an imperfection that acts at reads is on: noise is then drawn "
            + "for each sum where the sum's distribution is known, and for each device where it is not. The report says "
            + "which; --exact-devices always reads the devices.";
    }

    /// <summary>Tells how a test computes; empty where no activation has only a few levels.</summary>
    public static IReadOnlyList<string> Bits(PrecisionChoice precision)
    {
        bool hasLevels = precision.Weights != LayerPrecision.Real && precision.Activations != LayerPrecision.Real;
        if (!hasLevels)
            return [];
        return
        [
            "Tests count in bits the layers whose weights and inputs have a few levels, where the weights read as -1, 0 or "
                + "+1 and no column of the memory adds up; libtorch computes the others. The logits have the same bits as "
                + "those of libtorch alone, which --exact-devices asks for.",
        ];
    }

    /// <summary>Describes the training of the latent weights.</summary>
    public static string Latent(TrainingChoice training)
    {
        List<string> sentences =
        [
            $"Off-line: latent weights are trained by {Name(training)} on the cross-entropy.",
            "They are quantized in every forward pass.",
        ];
        if (training.Latent == LatentWeights.Clamped)
            sentences.Add("Quantized weights are clamped to -1..1.");
        else
            sentences.Add("Nothing clamps them.");
        if (training.InitialDeviation is { } deviation)
            sentences.Add($"Initial weights are normal, with a standard deviation of {Measure.Number(deviation)}.");
        sentences.Add("Each seed is trained once, for all hardware of that seed.");
        return string.Join(' ', sentences);
    }

    /// <summary>Describes the learning rate and the weight decay.</summary>
    /// <param name="training">The training that is described.</param>
    /// <param name="schedule">The end of the sentence: how the rate changes over the epochs.</param>
    public static string Rate(TrainingChoice training, string schedule)
    {
        string decay = training.WeightDecay switch
        {
            0 => "",
            TrainingChoice.Auto => " Weight decay: 2 sqrt(batch / (samples * epochs)).",
            var fixedDecay => $" Weight decay: {Measure.Number(fixedDecay)}.",
        };
        return $"Rate: the learning rate of {Name(training)} is {Measure.Number(training.Rate)}{schedule}{decay}";
    }

    /// <summary>Describes hardware-aware training; empty where the training uses no hardware.</summary>
    public static IReadOnlyList<string> Errors(TrainingChoice training)
    {
        if (training.Strengths.Count == 0)
            return [];
        IEnumerable<string> strengths = training.Strengths.Select(entry =>
            $"{entry.Key} at {Measure.Number(entry.Value)}"
        );
        return
        [
            "Hardware-aware: every forward pass writes the weights to a chip of its own and computes with what it reads. "
                + $"Strengths: {string.Join(", ", strengths)}; all others are off. The gradient goes straight through.",
        ];
    }

    private static string Name(TrainingChoice training)
    {
        if (training.Optimizer == OptimizerChoice.Adam)
            return "Adam";
        return "AdamW";
    }
}
