using Modular.Rigs;
using Modular.Training;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>Trials that go on from activations of earlier trials are, to the last bit, those that start anew.</summary>
public sealed class SharedActivationsTests
{
    private static readonly string[] OffLine =
    [
        "training={ mode: off-line, rate: 0.02, epochs: 1, batch: 50 }",
        "network.options.hidden=[40, 33, 16]",
        "dataset.options.test=1300",
    ];

    private const string ErrorsOfTheChip =
        "memory={ use: bit-errors, options: { rate: 0.1, when: chip } }; cell={ use: direct }; sense={ use: direct }";

    private static readonly string[] Apart = ["study.rank.by=layer", "study.rank.imperfections=[sign-flip]"];

    [Theory]
    [InlineData("study.seeds=2")]
    [InlineData("precision.activations=real")]
    [InlineData("precision.layers={ fc1: { memory: none }, fc2: { memory: none } }")]
    [InlineData("memory.options.when=read")]
    [InlineData("memory.options.when=read; precision.layers={ fc1: { memory: none } }")]
    [InlineData("memory.options.when=read; conditions.observe=use; precision.layers={ fc1: { memory: none } }")]
    public void A_trial_that_shares_activations_is_that_of_a_fresh_worker(string changes)
    {
        using var folder = new TemporaryFolder();
        TestRig rig = TestRig.Create([.. OffLine, .. ErrorsOfTheChip.Split("; "), .. Apart, .. changes.Split("; ")]);
        var networks = new TrainedNetworks(folder.Path);
        var sharing = new TrialRunner(rig.Rig, networks) { Shared = new SharedActivations() };
        foreach (Trial trial in rig.Study.Plan.Concat(rig.Study.Plan))
        {
            Outcome alone = rig.Runner(folder.Path).Run(trial, new Curve());
            Outcome shared = sharing.Run(trial, new Curve());
            Assert.Null(alone.Failure);
            Assert.Equal(alone.ToJson(), shared.ToJson());
        }
    }

    /// <summary>Two batches of test samples; only the fourth layer reads otherwise.</summary>
    [Fact]
    public void The_third_trial_with_the_same_first_layers_goes_on_from_the_second()
    {
        TestRig rig = TestRig.Create([.. OffLine, .. ErrorsOfTheChip.Split("; "), .. Apart]);
        var shared = new SharedActivations();
        int[] batches = [.. Enumerable.Range(0, 4).Select(chip => SharedBatches(rig, shared, "fc4.sign-flip", chip))];
        Assert.Equal([0, 0, 2, 2], batches);
    }

    [Fact]
    public void A_chip_with_errors_in_the_first_layer_shares_nothing()
    {
        TestRig rig = TestRig.Create([.. OffLine, .. ErrorsOfTheChip.Split("; "), .. Apart]);
        var shared = new SharedActivations();
        Assert.All(Enumerable.Range(0, 4), seed => Assert.Equal(0, SharedBatches(rig, shared, "fc1.sign-flip", seed)));
    }

    /// <summary>Layers without devices are the same on every chip: the second trial goes on from the first.</summary>
    [Theory]
    [InlineData("memory.options.when=chip")]
    [InlineData("memory.options.when=read")]
    public void Digital_layers_are_shared_at_once(string moment)
    {
        string[] parts = [.. ErrorsOfTheChip.Split("; "), moment, "precision.layers={ fc1: { memory: none } }"];
        TestRig rig = TestRig.Create([.. OffLine, .. parts]);
        var shared = new SharedActivations();
        int[] batches = [.. Enumerable.Range(0, 3).Select(chip => SharedBatches(rig, shared, "sign-flip", chip))];
        Assert.Equal([0, 2, 2], batches);
    }

    [Fact]
    public void Exact_devices_share_nothing()
    {
        string[] parts = [.. ErrorsOfTheChip.Split("; "), "precision.layers={ fc1: { memory: none } }"];
        TestRig rig = TestRig.Create([.. OffLine, .. parts]).With(rig => rig with { ExactDevices = true });
        var shared = new SharedActivations();
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(0, SharedBatches(rig, shared, "sign-flip")));
    }

    [Fact]
    public void Activations_of_other_samples_are_forgotten()
    {
        string[] parts = [.. ErrorsOfTheChip.Split("; "), "precision.layers={ fc1: { memory: none } }"];
        TestRig rig = TestRig.Create([.. OffLine, .. parts]);
        var shared = new SharedActivations();
        int[] batches =
        [
            .. Enumerable.Range(0, 2).Select(_ => SharedBatches(rig, shared, "sign-flip", data: new(rig.Rig))),
        ];
        Assert.Equal([0, 0], batches);
    }

    private TrainingData? samples;

    /// <summary>Tests the untrained network of seed 0 on a chip with one dial at its typical size.</summary>
    private int SharedBatches(
        TestRig rig,
        SharedActivations shared,
        string dial,
        int seed = 0,
        TrainingData? data = null
    )
    {
        data ??= samples ??= new TrainingData(rig.Rig);
        shared.Begin(data);
        Backend.Seed(0);
        using Model model = rig.Rig.Build(0);
        using var chip = new Chip(rig.Rig, model.Layers, seed, new Dictionary<string, double> { [dial] = 1 });
        chip.ProgramLatent();
        chip.Observe();
        var test = new PackedTest(rig.Rig, model)
        {
            IsNoisy = rig.Rig.Dials.All.Any(one => one.Imperfection.Acts == Contracts.Moment.Read),
            Shared = shared,
            Samples = data.TestCount,
        };
        TestPass.Run(model.Network, data, test.IsNoisy ? chip.Observe : null, forward: test.Forward);
        return test.SharedBatches;
    }
}
