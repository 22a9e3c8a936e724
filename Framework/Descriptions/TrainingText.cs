using Modular.Scenarios;
using Modular.Text;
using Modular.Training;

namespace Modular.Descriptions;

/// <summary>Describes the training of a network in sentences.</summary>
internal static class TrainingText
{
    private const string InPlace =
        "In place: the devices are the weights. Every step reads them, computes the gradient of the cross-entropy "
        + "at the values read, and pulses them. There is no other copy of the weights.";

    /// <summary>Describes the training of a scenario.</summary>
    public static IReadOnlyList<string> Describe(Scenario scenario, SampleCounts samples)
    {
        if (scenario.Training.Mode == TrainingMode.None)
            return DescribeGiven(scenario, samples);
        if (scenario.Training.Mode == TrainingMode.InPlace)
            return DescribeInPlace(scenario, samples);
        return DescribeOffLine(scenario, samples);
    }

    private static IReadOnlyList<string> DescribeInPlace(Scenario scenario, SampleCounts samples) =>
        [
            InPlace,
            Length(scenario.Training, samples),
            PulseRate(scenario.Training),
            Digital(scenario.Training),
            Start(scenario.Training),
            Sets(scenario.Training),
            Precisions(scenario.Precision),
        ];

    private static IReadOnlyList<string> DescribeGiven(Scenario scenario, SampleCounts samples) =>
        [
            $"Nothing is trained. {OffLineText.WrittenAsGiven(scenario.Conditions.Observe)} "
                + $"Tested on {Phrases.Count(samples.Test, "sample")}.",
            .. Waiting(scenario.Conditions),
            Precisions(scenario.Precision),
        ];

    private static IReadOnlyList<string> DescribeOffLine(Scenario scenario, SampleCounts samples) =>
        [
            OffLineText.Latent(scenario.Training),
            Length(scenario.Training, samples),
            OffLineText.Rate(scenario.Training, Schedule(scenario.Training, "")),
            .. OffLineText.Errors(scenario.Training),
            OffLineText.Written(scenario.Conditions.Observe),
            .. OffLineText.Bits(scenario.Precision),
            .. Waiting(scenario.Conditions),
            Precisions(scenario.Precision),
        ];

    private static IEnumerable<string> Waiting(ConditionsChoice conditions)
    {
        string kelvin = Measure.Format(conditions.Temperature, "K");
        if (conditions.Age > TimeSpan.Zero)
            yield return $"The devices are read {Measure.Format(conditions.Age)} after writing, at {kelvin}.";
        if (conditions.Reads > 0)
            yield return $"Each device has been read {Measure.Number(conditions.Reads)} times before the test.";
    }

    private static string Length(TrainingChoice training, SampleCounts samples)
    {
        int steps = samples.Steps(training.Batch);
        return $"{Phrases.Count(training.Epochs, "epoch")} of {Phrases.Count(samples.Train, "training sample")} "
            + $"in batches of {training.Batch}: {Phrases.Count(steps, "step")} an epoch, "
            + $"{(long)steps * training.Epochs} in all. Tested on {Phrases.Count(samples.Test, "sample")}.";
    }

    private static string PulseRate(TrainingChoice training) =>
        $"Rate: {Measure.Number(training.Rate)} pulses for a step of Adam's unit size{Schedule(training, " pulses")} "
        + $"Steps are rounded to whole pulses{Rounding(training.Rounding)}. "
        + $"A device gets at most {training.PulseLimit} in one step.";

    private static string Rounding(PulseRounding rounding) =>
        rounding switch
        {
            PulseRounding.Stochastic => ", up or down so that the mean is the step",
            PulseRounding.TowardZero => ", toward 0",
            _ => "",
        };

    private static string Digital(TrainingChoice training) =>
        "Parameters outside the memory (biases, batch norm) are trained by Adam "
        + $"at the constant learning rate {Measure.Number(training.DigitalRate)}.";

    private static string Start(TrainingChoice training) =>
        training.Start switch
        {
            TrainingStart.Fabricated => "Start: the devices are as fabricated, whatever they read.",
            TrainingStart.Released => "Start: the devices are as fabricated. The first step takes its gradient at "
                + "the signs of the network's random initial weights; every later one reads the devices.",
            _ => "Start: a weight that does not read the network's initial sign, or a real one its initial value, is "
                + $"pulsed until it does, by at most {PulsedStart.Limit} pulses.",
        };

    private static string Sets(TrainingChoice training) =>
        training.Set switch
        {
            SetStrategy.OnSignChange => "SET: when a weight's sign flips, all its devices are SET. "
                + "Then they get one pulse in the training direction.",
            SetStrategy.UntilSignHolds => "SET: when a weight's sign flips, all its devices are SET. "
                + $"Then they are pulsed until the weight reads the new sign, at most {training.SetLimit} times.",
            SetStrategy.Refresh => "SET: when a device has at most "
                + $"{Measure.Number(100 * training.Saturation)} % of the conductance range left (assumed), "
                + "all devices of its weight are SET. "
                + $"Then they are pulsed until the weight reads as before, at most {training.SetLimit} times.",
            _ => "SET: never during training.",
        };

    /// <summary>
    /// Ends the sentence on the learning rate: " in every epoch.", or ". It is multiplied by 0.5 every 7 epochs, and is
    /// 2 pulses in the last epoch.".
    /// </summary>
    private static string Schedule(TrainingChoice training, string unit)
    {
        if (training.Schedule is not { } schedule)
            return " in every epoch.";
        if (schedule.Restarts.Count > 0)
            return $". It falls to 0 by half a cosine in periods of {string.Join(", ", schedule.Restarts)} epochs. "
                + "The optimiser starts each period with a new state.";
        double last = training.Rate * schedule.At(training.Epochs - 1);
        return $". It is multiplied by {Measure.Number(schedule.Factor ?? 1)} every {schedule.Every} epochs, "
            + $"and is {Measure.Number(last)}{unit} in the last epoch.";
    }

    private static string Precisions(PrecisionChoice precision)
    {
        bool isRectified = precision is { Activations: LayerPrecision.Real, RealActivations: RealActivation.Relu };
        string activations = precision.Activations.Word() + (isRectified ? " (ReLU)" : "");
        string all = $"Weights are {precision.Weights.Word()}, activations {activations}";
        if (precision.Layers.Count == 0)
            return all + ".";
        IEnumerable<string> exceptions = precision.Layers.Select(entry => $"'{entry.Key}': {Exception(entry.Value)}");
        return $"{all}, except in {string.Join("; ", exceptions)}.";
    }

    private static string Exception(LayerChoice layer)
    {
        var words = new List<string>();
        if (layer.Weights is { } weights)
            words.Add($"weights {weights.Word()}");
        if (layer.Activations is { } activations)
            words.Add($"activations {activations.Word()}");
        if (layer.Memory is not null)
            words.Add("not in the memory");
        return string.Join(", ", words);
    }
}
