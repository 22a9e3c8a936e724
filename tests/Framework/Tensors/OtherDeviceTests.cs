using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Tensors;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>
/// A network on another device than the processor: nothing of it is touched through host memory, and whatever crosses
/// arrives (docs/adr/0026).
/// </summary>
public sealed class OtherDeviceTests
{
    private static readonly string[] Tiny =
    [
        "dataset.options={train: 120, test: 30}",
        "network.options.hidden=[8]",
        "training.batch=40",
        "study.seeds=1",
    ];

    private const string Aware =
        "training={mode: off-line, epochs: 2, batch: 40, rate: 0.02, strengths: {bit-errors: 1}}; "
        + "memory={use: bit-errors, options: {rate: 0.1}}; cell.use=direct; sense.use=direct";

    private const string Analog =
        "precision={weights: real, analog-scale: per-channel}; cell.use=differential-analog; sense.use=differential-analog; ";

    private const string OffLine = "; training={mode: off-line, epochs: 2, batch: 40, rate: 0.02}";

    /// <summary>Every way in which a network and its hardware work together.</summary>
    public static TheoryData<string> Ways =>
        [
            "training.epochs=2",
            "training.set=on-sign-change",
            "training.start=released; training.rounding=stochastic; study.measure={by-class: true}",
            Aware,
            Analog + "memory.use=ecram",
            Analog + "memory={use: rram-analog, options: {fit: cmo-hfox}}; conditions.observe=use" + OffLine,
            Analog + "sense.use=analog-column; memory.use=rram-array" + OffLine,
            "precision.layers={fc1: {memory: none}}" + OffLine,
            "training={mode: off-line, epochs: 3, batch: 40, rate: 0.02, optimizer: adamw, schedule: {restarts: [1, 2]}}",
        ];

    /// <summary>
    /// On <c>meta</c> a whole trial has to run; on a device that copies its outcome is that of the processor.
    /// </summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public void What_crosses_arrives_and_nothing_is_touched_through_host_memory(string way)
    {
        TestRig rig = TestRig.Create([.. Tiny, .. way.Split("; ")]);
        Assert.Equal(rig.Run().ToJson(), On(new CopyingDevice(), rig).Run().ToJson());
        var device = new MetaDevice();
        Outcome outcome = On(device, rig.With(WithoutNumbers)).Run();
        Assert.True(outcome.Done, outcome.Trace);
        Assert.True(device.Uploads > 0 && device.Downloads > 0);
    }

    private static TestRig On(INetworkDevice device, TestRig rig) => rig.With(one => one with { Device = device });

    /// <summary>
    /// The rig with a network that <c>meta</c> can compute: neither batch norms nor the gradient of a clamp are there.
    /// </summary>
    private static Rig WithoutNumbers(Rig rig)
    {
        StraightThroughChoice plain = new() { Activations = GradientRule.Plain, Weights = GradientRule.Plain };
        TrainingChoice training = rig.Scenario.Training with { StraightThrough = plain };
        return rig with
        {
            Scenario = rig.Scenario with { Training = training },
            Network = rig.Network with { Part = new OddNetwork(Build) },
        };
    }

    private static nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers) =>
        nn.Sequential(
            ("flatten", nn.Flatten()),
            ("fc1", layers.Linear("fc1", data.Sample.Aggregate((a, b) => a * b), 8)),
            ("act1", layers.Activation("act1")),
            ("fc2", layers.Linear("fc2", 8, data.Classes))
        );
}
