using Modular.Rigs;
using Modular.Training;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>Tests in bits against tests by libtorch alone: the same trial, to the last bit of its file.</summary>
public sealed class PackedTestTests
{
    private static readonly string[] OffLine =
    [
        "training.mode=off-line",
        "training.rate=0.02",
        "training.epochs=1",
        "network.options.hidden=[70, 33, 16]",
        "dataset.options.test=1300",
    ];

    private const string Direct = "; cell={ use: direct }; sense={ use: direct }";

    public static TheoryData<string> Scenarios =>
        [
            "memory={ use: bit-errors, options: { rate: 0.1, when: chip } }" + Direct,
            "memory={ use: bit-errors, options: { rate: 0.1, when: read } }" + Direct,
            "memory={ use: bit-errors, options: { errors: ternary, rate: 0.2 } }; precision.weights=ternary; "
                + "precision.activations=ternary"
                + Direct,
            "memory={ use: hfo2-binary }",
            "memory={ use: hfo2-weak-reset }; network.options.bias=false",
            "memory={ use: bit-errors, options: { rate: 0.1 } }; precision.layers={ fc2: { memory: none } }" + Direct,
        ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_trial_in_bits_is_that_of_libtorch(string hardware)
    {
        using var folder = new TemporaryFolder();
        TestRig bits = TestRig.Create([.. OffLine, .. hardware.Split("; ")]);
        TestRig exact = bits.With(rig => rig with { ExactDevices = true });
        Outcome expected = exact.Runner(folder.Path).Run(exact.Trial(), new Curve());
        Outcome outcome = bits.Runner(folder.Path).Run(bits.Trial(), new Curve());
        Assert.Null(outcome.Failure);
        Assert.Equal(expected.ToJson(), outcome.ToJson());
        Assert.InRange(outcome.Accuracy!.Value, 0, 100);
    }

    [Theory]
    [InlineData("ideal", false, 2)]
    [InlineData("ideal", true, 0)]
    [InlineData("hfo2-binary", false, 2)]
    public void Batches_are_counted_in_bits_unless_exact_devices_are_asked_for(string memory, bool exact, int batches)
    {
        Rig rig = TestRig.Create([.. OffLine, $"memory={{ use: {memory} }}"]).Rig with { ExactDevices = exact };
        using Model model = rig.Build(0);
        using var chip = new Chip(rig, model.Layers, 0, new Dictionary<string, double>());
        chip.ProgramLatent();
        chip.Observe();
        var test = new PackedTest(rig, model);
        TestPass.Run(model.Network, new TrainingData(rig), forward: test.Forward);
        Assert.Equal(batches, test.Batches);
    }

    [Theory]
    [InlineData("precision.activations=real")]
    [InlineData("sense={ use: analog-column }")]
    public void Real_values_and_the_sums_of_columns_are_left_to_libtorch(string change)
    {
        string[] parts = ["memory={ use: ideal }", "cell={ use: differential-analog }", change];
        TestRig real = TestRig.Create([.. OffLine, .. change.StartsWith("sense") ? parts : [parts[0], change]]);
        using Model model = real.Rig.Build(0);
        using var chip = new Chip(real.Rig, model.Layers, 0, new Dictionary<string, double>());
        chip.ProgramLatent();
        chip.Observe();
        var test = new PackedTest(real.Rig, model);
        TestPass.Run(model.Network, new TrainingData(real.Rig), forward: test.Forward);
        Assert.Equal(0, test.Batches);
    }

    [Theory]
    [InlineData("ideal")]
    [InlineData("all")]
    public void An_inference_of_a_network_from_a_file_takes_the_same_energy_in_bits(string hardware)
    {
        string model = Path.Combine(RepositoryFiles.Root, "tests/Plugins/Onnx/Models/bnn.onnx");
        TestRig bits = TestRig.Create(
            $"network={{ use: onnx, options: {{ file: {model} }} }}",
            "dataset={ use: mnist, options: { train: 10, test: 100 } }",
            "training={ mode: none }"
        );
        TestRig exact = bits.With(rig => rig with { ExactDevices = true });
        Outcome outcome = bits.Run(hardware);
        Assert.NotNull(outcome.Inference!.Joules);
        Assert.Equal(exact.Run(hardware).ToJson(), outcome.ToJson());
    }

    /// <summary>
    /// A binarized network from a file is counted in bits by itself, at strengths that change predictions.
    /// </summary>
    [Theory]
    [InlineData("ideal")]
    [InlineData("all")]
    public void A_binarized_network_from_a_file_is_tested_in_bits(string hardware)
    {
        string model = Path.Combine(RepositoryFiles.Root, "tests/Plugins/Onnx/Models/bnn.onnx");
        TestRig bits = TestRig.Create(
            "memory={ use: bit-errors, options: { rate: 0.1 } }",
            "cell.use=direct",
            "sense.use=direct",
            $"network={{ use: onnx, options: {{ file: {model} }} }}",
            "dataset={ use: mnist, options: { normalise: false, train: 10, test: 1300 } }",
            "training={ mode: none }"
        );
        TestRig exact = bits.With(rig => rig with { ExactDevices = true });
        Outcome outcome = bits.Run(hardware);
        Assert.Equal(exact.Run(hardware).ToJson(), outcome.ToJson());
        Assert.Equal(hardware == "all", outcome.Accuracy < 94);
        using Model network = bits.Rig.Build(0);
        using var chip = new Chip(bits.Rig, network.Layers, 0, bits.Trial(hardware).Strengths);
        chip.ProgramLatent();
        chip.Observe();
        var test = new PackedTest(bits.Rig, network);
        TestPass.Run(network.Network, new TrainingData(bits.Rig), forward: test.Forward);
        Assert.Equal(2, test.Batches);
    }
}
