using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Trials;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// Latent weights are trained, quantized in every forward pass; then they are written to the memory and read. One
/// training serves all hardware of a seed: where it knows errors, they are those of a training chip, whose strengths
/// the scenario sets and no trial turns. With <c>mode: none</c> the weights are written as they are given.
/// </summary>
internal sealed class OffLineTraining(Rig rig, TrainingData data, TrainedNetworks networks)
{
    private readonly TrainingChoice choice = rig.Scenario.Training;

    /// <inheritdoc cref="TrialRunner.Shared"/>
    public SharedActivations? Shared { get; init; }

    /// <inheritdoc cref="TrialRunner.Tested"/>
    public Action<Model, Chip>? Tested { get; init; }

    /// <summary>Trains a model, or loads it, and tests it on the hardware of a trial.</summary>
    public Outcome Run(Trial trial, Model model, IProgress<EpochOutcome> progress)
    {
        if (choice.Mode == TrainingMode.None)
            return Test(trial, model);
        IReadOnlyList<EpochOutcome> curve = networks.GetOrTrain(
            trial.Seed,
            model.Network,
            () => Train(trial.Seed, model, networks.Checkpoint(trial.Seed), progress),
            rig.Device
        );
        Outcome tested = Test(trial, model);
        if (trial.Strengths.Count == 0)
            return tested with { Epochs = curve };
        return tested with { Epochs = [curve[^1] with { Accuracy = tested.Accuracy!.Value }] };
    }

    /// <summary>Writes the trained weights to the chip of a trial, and tests what it reads.</summary>
    private Outcome Test(Trial trial, Model model)
    {
        EnteringCalibration.Run(rig.Scenario.Precision.Calibration, model, data);
        using var chip = new Chip(rig, model.Layers, trial.Seed, trial.Strengths);
        chip.ProgramLatent();
        chip.Age(rig.Scenario.Conditions.Age);
        chip.Use(rig.Scenario.Conditions.Reads);
        chip.Observe();
        ReadErrors? errors = chip.Errors();
        ClassCounter? classes = data.CountClasses();
        Correctness right = Classify(trial, model, chip, classes);
        Outcome outcome = Outcome.ForTrial(trial) with
        {
            Accuracy = right.Accuracy,
            Correct = right,
            Classes = classes?.Counts,
            Wear = chip.Wear(),
            Errors = errors,
            Uses = chip.Uses(),
            Inference = chip.Inference(),
            Memory = ParameterMemory.Count(model, rig),
        };
        Tested?.Invoke(model, chip);
        return outcome;
    }

    /// <summary>
    /// The test samples that the chip classifies right. Where reads vary, every batch or every use observes the devices
    /// anew.
    /// </summary>
    private Correctness Classify(Trial trial, Model model, Chip chip, ClassCounter? classes)
    {
        bool noisy = rig.Dials.All.Any(dial =>
            dial.Imperfection.Acts == Moment.Read && trial.Strengths.ContainsKey(dial.Name)
        );
        bool isAnew = noisy && rig.Scenario.Conditions.Observe == Observation.Use;
        if (isAnew)
            chip.ObserveUses(rig.ExactDevices);
        var test = new PackedTest(rig, model)
        {
            IsNoisy = noisy,
            Shared = Shared,
            Samples = data.TestCount,
        };
        Action? beforeBatch = noisy && !isAnew ? chip.Observe : null;
        return TestPass.Run(model.Network, data, beforeBatch, classes, test.Forward);
    }

    private IReadOnlyList<EpochOutcome> Train(
        int seed,
        Model model,
        Checkpoint? checkpoint,
        IProgress<EpochOutcome> progress
    )
    {
        using Chip? chip = Chip.ForTraining(rig, model.Layers, seed);
        using var optimizer = new LatentOptimizer(choice, [.. model.Network.parameters()], data.TrainCount);
        var course = new TrainingCourse(choice.Epochs, checkpoint, progress);
        course.Run(Run, Keep);
        return course.Curve;

        EpochOutcome Run(int epoch)
        {
            Backend.BeginEpoch(rig.Device, seed, epoch);
            double loss = Epoch(data.Train(seed, epoch, choice.Batch), model, optimizer.At(epoch), chip);
            return new EpochOutcome(epoch + 1, loss, TestPass.Accuracy(model.Network, data));
        }

        void Keep(StateRecord record)
        {
            Backend.KeepGenerator(record);
            model.KeepState(record);
            chip?.KeepState(record);
            optimizer.KeepState(record, course.Curve.Count, rig.Device);
        }
    }

    /// <summary>
    /// Trains for an epoch; gives the mean loss over its batches, nats a sample, errors included where training knows
    /// them. Afterwards the network is without hardware.
    /// </summary>
    private double Epoch(IEnumerable<Batch> batches, Model model, optim.Optimizer optimizer, Chip? chip)
    {
        var losses = new List<double>();
        using var scope = NewDisposeScope();
        using var queue = new BatchQueue(batches, model.Device);
        while (queue.Take() is { } batch)
        {
            optimizer.zero_grad();
            chip?.Rehearse();
            Tensor loss = Loss.CrossEntropy(model.Network.forward(batch.Inputs), batch.Labels);
            loss.backward();
            chip?.Hide();
            optimizer.step();
            if (choice.Latent == LatentWeights.Clamped)
                model.ClipLatent();
            queue.Prepare();
            losses.Add(Loss.Finite(model.Device.Download(loss)));
            scope.DisposeEverything();
        }
        return losses.Average();
    }
}
