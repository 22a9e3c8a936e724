using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Tensors;
using Modular.Trials;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// The devices are the weights (arXiv:2107.06064): every step reads them, takes the gradient at what was read, and
/// pulses them. There is no latent weight. What does not live in the memory is trained by ordinary Adam at a constant
/// rate.
/// </summary>
internal sealed class InPlaceTraining(Rig rig, TrainingData data)
{
    private readonly TrainingChoice choice = rig.Scenario.Training;

    /// <inheritdoc cref="TrialRunner.Tested"/>
    public Action<Model, Chip>? Tested { get; init; }

    /// <summary>Where the state of the training is kept; null keeps none.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>Trains a model on the chip of a trial, and tests it after every epoch.</summary>
    public Outcome Run(Trial trial, Model model, IProgress<EpochOutcome> progress)
    {
        using var chip = new Chip(rig, model.Layers, trial.Seed, trial.Strengths);
        if (choice.Start == TrainingStart.InitialSigns)
            foreach (MemoryLayer layer in chip.Layers)
                PulsedStart.Write(layer);
        Correctness? right = null;
        ClassCounter? classes = null;
        using var training = new Loop(choice, model, chip, trial.Seed);
        var course = new TrainingCourse(choice.Epochs, Checkpoint, progress);
        course.Run(Epoch, training.KeepState);
        Outcome outcome = Outcome.ForTrial(trial) with
        {
            Accuracy = course.Curve[^1].Accuracy,
            Correct = right,
            Classes = classes?.Counts,
            Epochs = course.Curve,
            Wear = chip.Wear(),
            Inference = chip.Inference(),
            Memory = ParameterMemory.Count(model, rig),
        };
        Tested?.Invoke(model, chip);
        return outcome;

        EpochOutcome Epoch(int epoch)
        {
            double rate = choice.Rate * (choice.Schedule?.At(epoch) ?? 1);
            Backend.BeginEpoch(rig.Device, trial.Seed, epoch);
            double loss = training.Epoch(data.Train(trial.Seed, epoch, choice.Batch), rate);
            classes = data.CountClasses();
            right = TestPass.Run(model.Network, data, classes: classes);
            return new EpochOutcome(epoch + 1, loss, right.Accuracy);
        }
    }

    /// <summary>The optimisers of one trial and their steps.</summary>
    private sealed class Loop : IDisposable
    {
        private readonly Model model;
        private readonly Chip chip;
        private readonly PulseAdam[] pulses;
        private readonly optim.Optimizer? digital;
        private readonly SetCycle? sets;
        private bool latentFirst; // whether the next pass computes with the network's random initial weights

        public Loop(TrainingChoice choice, Model model, Chip chip, int seed)
        {
            this.model = model;
            this.chip = chip;
            latentFirst = choice.Start == TrainingStart.Released;
            pulses =
            [
                .. chip.Layers.Select(layer => new PulseAdam(
                    (int)layer.Devices.Weights,
                    choice.PulseLimit,
                    choice.Rounding,
                    Dice(seed, layer.Layer.Plan.Name)
                )),
            ];
            if (choice.Set != SetStrategy.None)
                sets = new SetCycle(choice);
            HashSet<nint> held = [.. chip.Layers.Select(layer => layer.Layer.Latent.Handle)];
            Parameter[] others = [.. model.Network.parameters().Where(parameter => !held.Contains(parameter.Handle))];
            if (others.Length > 0)
                digital = optim.Adam(others, choice.DigitalRate);
        }

        /// <summary>Trains for an epoch; gives the mean loss over its batches, nats a sample.</summary>
        public double Epoch(IEnumerable<Batch> batches, double rate)
        {
            var losses = new List<double>();
            using var scope = NewDisposeScope();
            Observe();
            using var queue = new BatchQueue(batches, model.Device);
            while (queue.Take() is { } batch)
            {
                losses.Add(Step(batch, queue, rate));
                scope.DisposeEverything();
            }
            return losses.Average();
        }

        /// <summary>Keeps all that the next epochs follow from, or puts it back.</summary>
        public void KeepState(StateRecord record)
        {
            Backend.KeepGenerator(record);
            model.KeepState(record);
            chip.KeepState(record);
            foreach (PulseAdam adam in pulses)
                adam.KeepState(record);
            if (digital is not null)
                AdamState.Keep(record, digital, model.Device);
            record.Keep("random initial weights", ref latentFirst);
        }

        public void Dispose() => digital?.Dispose();

        private void Observe()
        {
            foreach (MemoryLayer layer in chip.Layers)
            {
                if (latentFirst)
                    layer.ShowLatent();
                else
                    layer.Observe(gradient: true);
            }
            latentFirst = false;
        }

        /// <summary>
        /// The random numbers of stochastic rounding: those of the trial and the layer, whatever dials are on.
        /// </summary>
        private static RandomStream Dice(int seed, string layer) =>
            new(StreamKey.Derive((ulong)seed, $"rounding, layer {layer}"));

        private double Step(Batch batch, BatchQueue queue, double rate)
        {
            digital?.zero_grad();
            Tensor loss = Loss.CrossEntropy(model.Network.forward(batch.Inputs), batch.Labels);
            loss.backward();
            digital?.step();
            model.ClipLatent();
            queue.Prepare();
            for (int i = 0; i < pulses.Length; i++)
                Pulse(chip.Layers[i], pulses[i], rate);
            return Loss.Finite(model.Device.Download(loss));
        }

        private void Pulse(MemoryLayer layer, PulseAdam adam, double rate)
        {
            using var scope = NewDisposeScope();
            Tensor steps = layer.Steps == 1 ? PulseWhole(layer, adam, rate) : MoveByParts(layer, adam, rate);
            if (sets is null)
                layer.Observe(gradient: true);
            else
                sets.Close(layer, steps);
        }

        /// <summary>Pulses the devices; gives the steps of the weights, in pulses, int8 [outputs, inputs].</summary>
        private static Tensor PulseWhole(MemoryLayer layer, PulseAdam adam, double rate)
        {
            Tensor gradient = layer.Gradient.contiguous();
            Tensor steps = empty(layer.Layer.Plan.Outputs, layer.Layer.Plan.Inputs, ScalarType.Int8);
            adam.Step(NetworkDevice.Numbers<float>(gradient), rate, NetworkDevice.Numbers<sbyte>(steps));
            layer.Devices.Pulse(steps);
            return steps;
        }

        /// <summary>Moves the devices by the layer's own steps; gives their signs, int8 [outputs, inputs].</summary>
        private static Tensor MoveByParts(MemoryLayer layer, PulseAdam adam, double rate)
        {
            Tensor gradient = layer.Gradient.contiguous();
            Tensor steps = empty(layer.Layer.Plan.Outputs, layer.Layer.Plan.Inputs, ScalarType.Float32);
            Span<float> amounts = NetworkDevice.Numbers<float>(steps);
            adam.Step(NetworkDevice.Numbers<float>(gradient), rate, layer.Steps, amounts);
            layer.Devices.Move(steps);
            return steps.sign().to(ScalarType.Int8);
        }
    }
}
