using Modular.Contracts;
using Modular.Rigs;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class InPlaceTrainingTests
{
    /// <summary>Three clouds: 33 % is chance.</summary>
    [Theory]
    [InlineData("ideal", "initial-signs")]
    [InlineData("ideal", "fabricated")]
    [InlineData("hfo2-weak-reset", "initial-signs")]
    [InlineData("hfo2-weak-reset", "fabricated")]
    [InlineData("hfo2-weak-reset", "released")]
    public void With_every_dial_off_the_devices_learn(string memory, string start)
    {
        TestRig rig = TestRig.Create($"memory.use={memory}", $"training.start={start}", "training.epochs=12");
        foreach (int seed in new[] { 0, 1 })
        {
            Outcome outcome = rig.Run(StudyPlan.Ideal, seed);
            Assert.InRange(outcome.Accuracy!.Value, 90, 100);
            Assert.Equal(12, outcome.Epochs.Count);
            Assert.True(outcome.Epochs[^1].Loss < outcome.Epochs[0].Loss);
        }
    }

    [Fact]
    public void The_curve_is_reported_epoch_by_epoch_and_ends_at_the_accuracy()
    {
        TestRig rig = TestRig.Create();
        var curve = new Curve();
        Outcome outcome = rig.Runner().Run(rig.Trial(), curve);
        Assert.Equal(outcome.Epochs, curve.Points);
        Assert.Equal([1, 2], outcome.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(outcome.Epochs[^1].Accuracy, outcome.Accuracy);
    }

    /// <summary>A memory that counts nothing: 12 steps of at most 127 pulses. Off-line nothing is pulsed.</summary>
    [Fact]
    public void Pulses_of_training_are_counted()
    {
        DeviceWear wear = TestRig.Create("memory.use=ideal").Run(StudyPlan.Ideal, 0).Wear!;
        Assert.InRange(wear.Pulses!.Mean, 0.1, 12 * 127);
        Assert.InRange(wear.Pulses.Max, wear.Pulses.P99, 12 * 127);
        Assert.Null(wear.Sets);
        Assert.Null(
            TestRig
                .Create("memory.use=ideal", "training.mode=off-line", "training.rate=0.01")
                .Run(StudyPlan.Ideal, 0)
                .Wear
        );
    }

    /// <summary>6 steps of 50 samples an epoch: in the second one the rate is a millionth.</summary>
    [Fact]
    public void The_schedule_turns_the_pulses_down()
    {
        List<int> most = MostPulses("training.schedule={every: 1, factor: 0.000001}", "training.start=fabricated");
        Assert.Equal(2 * 6 * 2, most.Count);
        Assert.All(most[..12], count => Assert.InRange(count, 1, 14));
        Assert.Equal([8, 8], most[..2]);
        Assert.All(most[12..], count => Assert.Equal(0, count));
    }

    [Fact]
    public void No_step_has_more_pulses_than_the_limit()
    {
        List<int> most = MostPulses("training.rate=100", "training.pulse-limit=5", "training.start=fabricated");
        Assert.All(most, count => Assert.Equal(5, count));
    }

    /// <summary>
    /// Two layers, two epochs of six steps: the devices are read at the start of an epoch and after each step's pulses,
    /// and tested as they were last read.
    /// </summary>
    [Fact]
    public void Devices_are_read_after_every_step()
    {
        var events = new List<string>();
        TestRig odd = TestRig
            .Create("training.start=fabricated")
            .With(rig =>
                rig.With(
                    new OddMemory(rig.Memory.Part)
                    {
                        Writing = (what, _) => events.Add(what),
                        Reading = read =>
                        {
                            events.Add("Read");
                            return read;
                        },
                    }
                )
            );
        Assert.True(odd.Run(StudyPlan.Ideal).Done);
        string[] epoch =
        [
            "Read",
            "Read",
            .. Enumerable.Repeat("Pulse,Read,Pulse,Read", 6).SelectMany(step => step.Split(',')),
        ];
        Assert.Equal([.. epoch, .. epoch], events);
    }

    /// <summary>The latent weights give the devices their first signs and stay as they were; biases learn.</summary>
    [Fact]
    public void There_is_no_latent_weight()
    {
        TestRig rig = TestRig.Create();
        using Model model = rig.Rig.Build(0);
        using Model fresh = rig.Rig.Build(0);
        var data = new TrainingData(rig.Rig);
        new InPlaceTraining(rig.Rig, data).Run(rig.Trial(StudyPlan.Ideal), model, new Curve());
        Assert.All(
            model.Layers.Zip(fresh.Layers),
            pair => Assert.Equal(Floats.Read(pair.Second.Latent), Floats.Read(pair.First.Latent))
        );
        Assert.All(
            model.Layers.Zip(fresh.Layers),
            pair =>
                Assert.NotEqual(
                    Floats.Read(pair.Second.get_parameter("bias")),
                    Floats.Read(pair.First.get_parameter("bias"))
                )
        );
    }

    [Fact]
    public void A_layer_outside_the_memory_is_trained_digitally_and_its_rate_has_no_schedule()
    {
        TestRig rig = TestRig.Create(
            "precision.layers={fc1: {memory: none}}",
            "training.schedule={every: 1, factor: 0.000001}",
            "training.digital-rate=0.05",
            "training.epochs=3"
        );
        using Model model = rig.Rig.Build(0);
        using Model fresh = rig.Rig.Build(0);
        new InPlaceTraining(rig.Rig, new TrainingData(rig.Rig)).Run(rig.Trial(StudyPlan.Ideal), model, new Curve());
        double moved = Floats
            .Read(model.Layers[0].Latent)
            .Zip(Floats.Read(fresh.Layers[0].Latent), (a, b) => Math.Abs(a - b))
            .Max();
        Assert.InRange(moved, 0.3, 18 * 0.05 * 1.5);
    }

    [Fact]
    public void Where_the_devices_start_matters()
    {
        string first = TestRig.Create("training.epochs=1").Run(StudyPlan.Ideal).ToJson();
        string other = TestRig.Create("training.epochs=1", "training.start=fabricated").Run(StudyPlan.Ideal).ToJson();
        Assert.NotEqual(first, other);
    }

    /// <summary>The largest step of each call, in order.</summary>
    private static List<int> MostPulses(params string[] overrides)
    {
        var most = new List<int>();
        TestRig odd = TestRig
            .Create(overrides)
            .With(rig =>
                rig.With(
                    new OddCell((IPulsedCell)rig.Cell.Part)
                    {
                        Stepping = steps => most.Add(steps.abs().max().item<sbyte>()),
                    }
                )
            );
        Assert.True(odd.Run(StudyPlan.Ideal).Done);
        return most;
    }
}
