using Modular.Scenarios;
using Modular.Text;
using Modular.Training;

namespace Modular.Descriptions;

/// <summary>How a network comes to its weights, in sentences.</summary>
internal static class TrainingText
{
    public static IReadOnlyList<string> Describe(Scenario scenario, SampleCounts samples) =>
        scenario.Training.Mode == TrainingMode.InPlace
            ?
            [
                InPlace,
                Length(scenario.Training, samples),
                PulseRate(scenario.Training),
                Digital(scenario.Training),
                Start(scenario.Training),
                Sets(scenario.Training),
                Precisions(scenario.Precision),
            ]
            :
            [
                OffLineText.Latent(scenario.Training),
                Length(scenario.Training, samples),
                OffLineText.Rate(scenario.Training, Schedule(scenario.Training, "")),
                .. OffLineText.Errors(scenario.Training),
                OffLineText.Written,
                .. Waiting(scenario.Conditions),
                Precisions(scenario.Precision),
            ];

    private const string InPlace =
        "In place: the devices are the weights. Every step reads them, takes the gradient of the cross-entropy at what was read, and pulses them; no other copy of the weights exists.";

    private static string[] Waiting(ConditionsChoice conditions) =>
        conditions.Age == TimeSpan.Zero
            ? []
            :
            [
                $"Between writing and reading {Duration.Write(conditions.Age)} pass, at {Measure.Format(conditions.Temperature, "K")}.",
            ];

    private static string Length(TrainingChoice training, SampleCounts samples)
    {
        int steps = samples.Steps(training.Batch);
        return $"{Phrases.Count(training.Epochs, "epoch")} of {Phrases.Count(samples.Train, "training sample")} in batches of {training.Batch}: "
            + $"{Phrases.Count(steps, "step")} an epoch, {(long)steps * training.Epochs} in all. Tested on {Phrases.Count(samples.Test, "sample")}.";
    }

    private static string PulseRate(TrainingChoice training) =>
        $"Rate: {Measure.Number(training.Rate)} pulses for a step of Adam's unit size{Schedule(training, "pulses")}. Steps are rounded to whole pulses{Rounding(training.Rounding)}; a device gets at most {training.PulseLimit} in one step.";

    private static string Rounding(PulseRounding rounding) =>
        rounding switch
        {
            PulseRounding.Stochastic => ", up or down so that the mean is the step",
            PulseRounding.TowardZero => ", toward 0",
            _ => "",
        };

    private static string Digital(TrainingChoice training) =>
        $"What does not live in the memory (biases, batch norm) is trained by Adam at the constant learning rate {Measure.Number(training.DigitalRate)}.";

    private static string Start(TrainingChoice training) =>
        training.Start == TrainingStart.InitialSigns
            ? $"Start: the network's initial signs, written by pulses; a weight that reads wrong is pulsed until it reads right, by at most {InitialSigns.Limit} pulses."
            : "Start: whatever the fabricated devices read.";

    private static string Sets(TrainingChoice training) =>
        training.Set switch
        {
            SetStrategy.OnSignChange =>
                "SET: all devices of a weight that reads another value after its pulses, then one pulse the way it was pulsed.",
            SetStrategy.UntilSignHolds =>
                $"SET: all devices of a weight that reads another value after its pulses, then pulses until it reads what it was pulsed to, at most {training.SetLimit}.",
            SetStrategy.Refresh =>
                $"SET: all devices of a weight of which one has {Measure.Number(100 * training.Saturation)} % of the conductance range left or less (assumed), then pulses until it reads as before, at most {training.SetLimit}.",
            _ => "SET: never while it learns.",
        };

    /// <summary>"; multiplied by 0.5 every 7 epochs, so that the last epoch has 2 pulses".</summary>
    private static string Schedule(TrainingChoice training, string unit) =>
        training.Schedule is not { } schedule ? ", in every epoch"
        : schedule.Restarts.Count > 0
            ? $"; it falls to 0 by half a cosine in periods of {string.Join(", ", schedule.Restarts)} epochs, each with a new state of the optimiser"
        : $"; multiplied by {Measure.Number(schedule.Factor ?? 1)} every {schedule.Every} epochs, so that the last epoch has "
            + $"{Measure.Number(training.Rate * schedule.At(training.Epochs - 1))} {unit}".TrimEnd();

    private static string Precisions(PrecisionChoice precision)
    {
        string rectified = precision is { Activations: LayerPrecision.Real, RealActivations: RealActivation.Relu }
            ? " (ReLU)"
            : "";
        string all = $"Weights are {Name(precision.Weights)}, activations {Name(precision.Activations)}{rectified}";
        return precision.Layers.Count == 0
            ? all + "."
            : $"{all}, except in {string.Join("; ", precision.Layers.Select(entry => $"'{entry.Key}': {Exception(entry.Value)}"))}.";
    }

    private static string Exception(LayerChoice layer) =>
        string.Join(
            ", ",
            new[]
            {
                layer.Weights is { } weights ? $"weights {Name(weights)}" : "",
                layer.Activations is { } activations ? $"activations {Name(activations)}" : "",
                layer.Memory is null ? "" : "not in the memory",
            }.Where(word => word.Length > 0)
        );

    private static string Name(LayerPrecision precision) => precision.ToString().ToLowerInvariant();
}
