using System.Runtime.InteropServices;
using Modular.Rigs;
using Modular.Training;
using Modular.Trials;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Benchmarks;

/// <summary>One network that trains step by step: plain (latent weights, Adam) or in place on a chip.</summary>
internal sealed class TrainingCase : IDisposable
{
    private readonly Model model;
    private readonly Chip? chip;
    private readonly PulseAdam[] pulses;
    private readonly optim.Optimizer adam;

    /// <param name="rig">The parts.</param>
    /// <param name="trial">Which dials are on; null for plain training.</param>
    public TrainingCase(Rig rig, Trial? trial)
    {
        model = rig.Build(0);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        chip = trial is null ? null : new Chip(rig, model.Layers, 0, trial.Strengths);
        BytesPerDevice = chip is null
            ? 0
            : (GC.GetTotalMemory(forceFullCollection: true) - before)
                / (double)chip.Layers.Sum(layer => rig.Cell.Part.Devices * layer.Layer.Latent.numel());
        pulses = [.. (chip?.Layers ?? []).Select(layer => new PulseAdam((int)layer.Layer.Latent.numel(), 14))];
        IEnumerable<Parameter> digital = model
            .Network.parameters()
            .Where(parameter => chip is null || parameter.dim() == 1);
        adam = optim.Adam(digital, chip is null ? 1e-3 : 8e-3);
        foreach (MemoryLayer layer in chip?.Layers ?? [])
            layer.Observe(gradient: true);
    }

    /// <summary>What the devices and amplifiers hold in managed memory.</summary>
    public double BytesPerDevice { get; }

    /// <summary>The whole iteration: forward, backward, update.</summary>
    public Median Iteration { get; } = new();

    /// <summary>
    /// The part of it that the hardware takes: optimiser to pulses, pulses, reading, sensing, all checks.
    /// </summary>
    public Median DeviceStep { get; } = new();

    public void Step(Batch batch) =>
        Iteration.Time(() =>
        {
            using var scope = NewDisposeScope();
            adam.zero_grad();
            Tensor loss = Loss.CrossEntropy(model.Network.forward(batch.Inputs), batch.Labels);
            loss.backward();
            adam.step();
            if (chip is not null)
                DeviceStep.Time(Pulse);
            Loss.Finite(loss);
        });

    public void Dispose()
    {
        chip?.Dispose();
        adam.Dispose();
        model.Dispose();
    }

    private void Pulse()
    {
        for (int i = 0; i < pulses.Length; i++)
        {
            MemoryLayer layer = chip!.Layers[i];
            using var scope = NewDisposeScope();
            Tensor gradient = layer.Gradient.contiguous();
            Tensor steps = empty(layer.Layer.Plan.Outputs, layer.Layer.Plan.Inputs, ScalarType.Int8);
            pulses[i]
                .Step(MemoryMarshal.Cast<byte, float>(gradient.bytes), 8, MemoryMarshal.Cast<byte, sbyte>(steps.bytes));
            layer.Devices.Pulse(steps);
            layer.Observe(gradient: true);
        }
    }
}
