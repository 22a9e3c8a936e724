using Modular.Contracts;
using Modular.Rigs;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class OffLineTrainingTests
{
    private static readonly string[] OffLine = ["training.mode=off-line", "training.rate=0.02", "training.epochs=4"];

    [Theory]
    [InlineData("ideal", "binary")]
    [InlineData("hfo2-weak-reset", "binary")]
    [InlineData("ideal", "real")]
    public void On_ideal_devices_it_is_as_accurate_as_the_quantized_network(string memory, string activations)
    {
        TestRig rig = TestRig.Create([.. OffLine, $"memory.use={memory}", $"precision.activations={activations}"]);
        Outcome outcome = rig.Run(StudyPlan.Ideal);
        Assert.InRange(outcome.Accuracy!.Value, 90, 100);
        Assert.Equal(4, outcome.Epochs.Count);
        Assert.Equal(outcome.Epochs[^1].Accuracy, outcome.Accuracy);
    }

    [Fact]
    public void The_hardware_gets_the_signs_of_the_trained_weights()
    {
        using var folder = new TemporaryFolder();
        var written = new List<float[]>();
        TestRig rig = TestRig.Create([.. OffLine, "memory.use=ideal"]);
        TestRig odd = rig.With(parts =>
            parts.With(new OddMemory(parts.Memory.Part) { Writing = (_, targets) => written.Add(Floats.Read(targets)) })
        );
        odd.Runner(folder.Path).Run(odd.Trial(StudyPlan.Ideal), new Curve());
        using Model model = Trained(rig, folder);
        float[][] expected =
        [
            .. model
                .Layers.Select(layer => Floats.Read(layer.Latent))
                .Select(latent =>
                    (float[])
                        [.. latent.Select(w => w >= 0 ? 1e-4f : 1e-6f), .. latent.Select(w => w >= 0 ? 1e-6f : 1e-4f)]
                ),
        ];
        Assert.Equal(expected, written);
    }

    [Fact]
    public void A_seed_is_trained_once_and_its_network_serves_the_other_hardware()
    {
        using var folder = new TemporaryFolder();
        TestRig rig = TestRig.Create(OffLine);
        TrialRunner runner = rig.Runner(folder.Path);
        Curve first = new();
        Curve second = new();
        Curve other = new();
        Outcome ideal = runner.Run(rig.Trial(StudyPlan.Ideal), first);
        Outcome all = runner.Run(rig.Trial(), second);
        runner.Run(rig.Trial(StudyPlan.Ideal, seed: 1), other);
        Assert.Equal((4, 0, 4), (first.Points.Count, second.Points.Count, other.Points.Count));
        Assert.Equal(rig.Run(StudyPlan.Ideal).ToJson(), ideal.ToJson());
        Assert.Equal(rig.Run().ToJson(), all.ToJson());
        Assert.Equal(ideal.ToJson(), rig.Runner(folder.Path).Run(rig.Trial(StudyPlan.Ideal), new Curve()).ToJson());
    }

    [Fact]
    public void A_trial_on_other_hardware_has_one_point_its_own_accuracy()
    {
        TestRig rig = TestRig.Create(OffLine);
        Outcome ideal = rig.Run(StudyPlan.Ideal);
        Outcome all = rig.Run();
        Assert.Equal([ideal.Epochs[^1] with { Accuracy = all.Accuracy!.Value }], all.Epochs);
    }

    [Fact]
    public void A_network_half_written_is_trained_again()
    {
        using var folder = new TemporaryFolder();
        TestRig rig = TestRig.Create(OffLine);
        Outcome first = rig.Runner(folder.Path).Run(rig.Trial(StudyPlan.Ideal), new Curve());
        File.Delete(folder["seed-0.json"]);
        File.WriteAllText(folder["seed-0.weights"], "torn");
        var curve = new Curve();
        Assert.Equal(first.ToJson(), rig.Runner(folder.Path).Run(rig.Trial(StudyPlan.Ideal), curve).ToJson());
        Assert.Equal(4, curve.Points.Count);
    }

    [Fact]
    public void Latent_weights_are_clipped()
    {
        using var folder = new TemporaryFolder();
        TestRig rig = TestRig.Create([.. OffLine, "training.rate=0.5"]);
        rig.Runner(folder.Path).Run(rig.Trial(StudyPlan.Ideal), new Curve());
        using Model model = Trained(rig, folder);
        float[] latent = [.. model.Layers.SelectMany(layer => Floats.Read(layer.Latent))];
        Assert.All(latent, w => Assert.InRange(w, -1, 1));
        Assert.Contains(latent, w => Math.Abs(w) == 1);
    }

    [Fact]
    public void Real_weights_are_not_clipped()
    {
        using var folder = new TemporaryFolder();
        TestRig rig = TestRig.Create([.. OffLine, "training.rate=0.5", "precision.layers={fc1: {weights: real}}"]);
        rig.Runner(folder.Path).Run(rig.Trial(StudyPlan.Ideal), new Curve());
        using Model model = Trained(rig, folder);
        Assert.Contains(Floats.Read(model.Layers[0].Latent), w => Math.Abs(w) > 1);
    }

    /// <summary>At a factor of 1e-6 the second epoch moves nothing that counts.</summary>
    [Fact]
    public void The_schedule_turns_the_rate_down()
    {
        using TemporaryFolder one = new();
        using TemporaryFolder two = new();
        TestRig once = TestRig.Create([.. OffLine, "training.epochs=1"]);
        TestRig twice = TestRig.Create([
            .. OffLine,
            "training.epochs=2",
            "training.schedule={every: 1, factor: 0.000001}",
        ]);
        once.Runner(one.Path).Run(once.Trial(StudyPlan.Ideal), new Curve());
        twice.Runner(two.Path).Run(twice.Trial(StudyPlan.Ideal), new Curve());
        using Model first = Trained(once, one);
        using Model second = Trained(twice, two);
        float[] before = Floats.Read(first.Layers[0].Latent);
        float[] after = Floats.Read(second.Layers[0].Latent);
        Assert.NotEqual(before, after);
        Floats.Near(ClosedForms.Doubles(before), after, 1e-4);
    }

    /// <summary>Two layers; 2500 test samples are three batches.</summary>
    [Theory]
    [InlineData("flicker", 2 * (1 + 3))]
    [InlineData("spread", 2)]
    public void The_chip_is_read_again_at_every_test_batch_only_where_something_acts_at_read(string on, int reads)
    {
        OddMemory? memory = null;
        Imperfection[] two = [ThirdParty.Imperfection("flicker", acts: Moment.Read), ThirdParty.Imperfection("spread")];
        TestRig odd = TestRig
            .Create([.. OffLine, "memory.use=ideal", "dataset.options.test=2500"])
            .With(rig => rig.With(memory = new OddMemory(rig.Memory.Part) { Imperfections = two }));
        Assert.True(odd.Run(StudyPlan.Only(on)).Done);
        Assert.Equal(reads, memory!.Reads);
    }

    /// <summary>What was kept, loaded; it must not be trained again.</summary>
    private static Model Trained(TestRig rig, TemporaryFolder folder)
    {
        Model model = rig.Rig.Build(0);
        new TrainedNetworks(folder.Path).GetOrTrain(
            0,
            model.Network,
            () => throw new InvalidOperationException("trains again")
        );
        return model;
    }
}
