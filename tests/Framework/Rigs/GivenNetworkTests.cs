using Modular.Arrays;
using Modular.Descriptions;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>Networks that bring their weights, written to a memory without training.</summary>
public sealed class GivenNetworkTests
{
    /// <summary>With every dial at 0, hardware is as accurate as PyTorch was with the same file.</summary>
    [Theory]
    [InlineData("bnn", "hfo2-binary", "2t2r", "differential", 95.15)]
    [InlineData("lenet", "pcm", "differential-analog", "differential-analog", 97.52)]
    public void Ideal_hardware_is_as_accurate_as_the_file(
        string file,
        string memory,
        string cell,
        string sense,
        double accuracy
    )
    {
        TestRig rig = TestRig.Read(
            Scenario(file, "mode: none"),
            $"memory.use={memory}",
            $"cell.use={cell}",
            $"sense.use={sense}"
        );
        Outcome outcome = rig.Run(StudyPlan.Ideal);
        Assert.Null(outcome.Reason);
        Assert.Equal(accuracy, outcome.Accuracy!.Value, 1e-9);
        Assert.Empty(outcome.Epochs);
        Assert.Null(OutcomeCheck.Find(outcome, rig.Trial(StudyPlan.Ideal)));
    }

    /// <summary>
    /// 8 bits cost at most 0.3 points on 1000 pictures; 2 bits cost more. Signs that enter stay signs.
    /// </summary>
    [Theory]
    [InlineData("mlp", "weights: int8, activations: int8", 0, 0.3)]
    [InlineData("bnn", "weights: int8", 0, 0.3)]
    [InlineData("bnn", "activations: int2, layers: { MatMul: { activations: as-given } }", 0, 0)]
    [InlineData("lenet", "weights: int8", 0, 0.3)]
    [InlineData("resnet", "weights: int8", 0, 0.3)]
    [InlineData("lenet", "activations: int8", 0, 0.3)]
    [InlineData("lenet", "activations: int8, calibration: { samples: 5, percentile: 99.9 }", 0, 0.3)]
    [InlineData("lenet", "weights: int2", 0.3, 100)]
    [InlineData("lenet", "activations: int2", 0.3, 100)]
    public void Integers_cost_little(string file, string precision, double least, double most)
    {
        string scenario = Scenario(file, "mode: none", data: ", train: 10, test: 1000");
        double given = TestRig.Read(scenario).Run(StudyPlan.Ideal).Accuracy!.Value;
        double rounded = TestRig.Read(scenario, $"precision={{ {precision} }}").Run(StudyPlan.Ideal).Accuracy!.Value;
        if (most > 1)
            Assert.InRange(given - rounded, least, most);
        else
            Assert.InRange(Math.Abs(given - rounded), least, most + 1e-9);
    }

    /// <summary>
    /// Weights that another study trained, written without training to ideal hardware, are as accurate.
    /// </summary>
    [Fact]
    public void Weights_of_a_file_need_no_training()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "w.safetensors");
        TestRig trained = TestRig.Create("training.mode=off-line", "training.rate=0.02");
        var runner = new TrialRunner(trained.Rig, new TrainedNetworks(folder: null))
        {
            Tested = (model, _) => Save(model),
        };
        Outcome outcome = runner.Run(trained.Trial(StudyPlan.Ideal), new Curve());
        TestRig given = TestRig.Create("training={ mode: none, weights: " + file + " }");
        RigCheck.Run(given.File, given.Rig);
        Assert.Equal(outcome.Correct!.Bits, given.Run(StudyPlan.Ideal).Correct!.Bits);
        Assert.InRange(outcome.Accuracy!.Value, 50, 100);

        void Save(Model model)
        {
            using FileStream stream = File.Create(file);
            SafetensorsFile.Write(
                stream,
                [
                    .. model
                        .State()
                        .Select(one => new KeyValuePair<string, StoredArray>(
                            one.Key,
                            StoredArray.FromFloats(one.Key, one.Value.shape, Floats.Read(one.Value.detach()))
                        )),
                ]
            );
        }
    }

    /// <summary>
    /// Training begins with the weights of the file: a step that is too small to see leaves its accuracy.
    /// </summary>
    [Fact]
    public void Training_goes_on_from_the_weights_of_the_file()
    {
        string training = "mode: off-line, epochs: 1, batch: 50, rate: 1e-9";
        TestRig rig = TestRig.Read(Scenario("mlp", training, data: ", train: 100, test: 500"));
        Outcome outcome = rig.Run(StudyPlan.Ideal);
        Assert.Null(outcome.Reason);
        TestRig given = TestRig.Read(Scenario("mlp", "mode: none", data: ", train: 100, test: 500"));
        Assert.Equal(given.Run(StudyPlan.Ideal).Accuracy, outcome.Accuracy);
    }

    [Fact]
    public void Layers_have_the_precision_of_the_file_unless_the_scenario_gives_another()
    {
        TestRig binary = TestRig.Read(Scenario("bnn", "mode: none"));
        Assert.Equal([LayerPrecision.Binary, LayerPrecision.Binary], Precisions(binary));
        TestRig real = TestRig.Read(Scenario("lenet", "mode: none"));
        Assert.Equal([LayerPrecision.Real, LayerPrecision.Real, LayerPrecision.Real], Precisions(real));
        TestRig ternary = TestRig.Read(
            Scenario("lenet", "mode: none"),
            "precision.weights=ternary",
            "precision.layers.fc.weights=as-given"
        );
        Assert.Equal([LayerPrecision.Ternary, LayerPrecision.Ternary, LayerPrecision.Real], Precisions(ternary));
    }

    /// <summary>A binary layer that is to be real computes with its signs, as the file does.</summary>
    [Fact]
    public void A_binary_layer_that_is_to_be_real_keeps_its_signs()
    {
        TestRig rig = TestRig.Read(Scenario("bnn", "mode: none"), "precision.weights=real");
        using Model model = rig.Rig.Build(seed: 0);
        float[] weights = Floats.Read(model.Layers[1].Latent.detach());
        Assert.All(weights, weight => Assert.Equal(1, Math.Abs(weight)));
    }

    [Fact]
    public void What_is_written_is_explained()
    {
        TestRig rig = TestRig.Read(Scenario("lenet", "mode: none"));
        Study study = rig.Study with { File = rig.File with { Scenario = rig.Rig.Scenario } };
        Assert.Equal(
            [
                "The network and its weights are those of lenet.onnx (pytorch 1.13.0, opset 13).",
                "Nothing is trained. The weights that the network brings are written to the memory once. They are read once "
                    + "for all test samples, or anew for every 1000 of them if an imperfection that acts at reads is on. "
                    + "Tested on 10000 samples.",
                "Weights are as given, activations as given.",
            ],
            Explanation.Create(study).Training
        );
    }

    [Fact]
    public void What_enters_layers_is_explained()
    {
        TestRig rig = TestRig.Read(
            Scenario("lenet", "mode: none", data: ", train: 10, test: 10"),
            "precision.activations=int8",
            "precision.calibration.percentile=99.9",
            "precision.layers={ conv2: { activations: int4 } }"
        );
        Assert.Equal(
            "What enters a layer is rounded in the test: int8 into conv1 and fc; int4 into conv2. Each layer has a scale of its "
                + "own: the percentile 99.9 of the magnitudes that are not 0, of 256 training samples in the network without "
                + "hardware, is the greatest integer, and what is larger is clamped. Integers begin at 0 where no value is "
                + "below 0, and are symmetric otherwise.",
            Assert.Single(EnteringText.Describe(rig.Rig.Scenario, RigCheck.Run(rig.File, rig.Rig).Network))
        );
    }

    [Theory]
    [InlineData(
        "precision.activations=binary",
        "mode: none",
        "network 'onnx' computes its activations as its file has them, so they cannot become binary; expected 'as-given', or "
            + "'int8' to 'int2' for rounding what enters a layer. Give one of them."
    )]
    [InlineData(
        "precision.layers={ conv1: { activations: ternary } }",
        "mode: none",
        "network 'onnx' computes its activations as its file has them, so they cannot become ternary; expected 'as-given', or "
            + "'int8' to 'int2' for rounding what enters a layer. Give one of them."
    )]
    [InlineData(
        "precision.activations=int8",
        "mode: in-place, rate: 1",
        "what enters the layers of network 'onnx' is rounded to int8 by scales that are found after training, and in place "
            + "every step computes with the devices; expected 'as-given'. Use 'mode: none' or 'mode: off-line'."
    )]
    [InlineData(
        "precision.calibration.percentile=40",
        "mode: none",
        "option 'precision.calibration.percentile' of the scenario is '40'; expected a number from 50 to 100. Correct it, or "
            + "leave it out for '100'."
    )]
    public void Activations_that_a_file_cannot_have_are_refused(string assignment, string training, string sentence)
    {
        var wrong = Assert.Throws<InputException>(() => TestRig.Read(Scenario("lenet", training), assignment));
        Assert.EndsWith(": " + sentence, Assert.Single(wrong.Problems));
    }

    [Theory]
    [InlineData(
        "training.mode=none",
        "nothing is trained, and layer 'fc1' of network 'mlp' has no weights but random ones; expected a network that brings "
            + "its weights, such as 'onnx'. Use one, or 'mode: off-line'."
    )]
    [InlineData(
        "precision.weights=as-given",
        "'as-given' is the precision that a network from a file brings, and network 'mlp' brings none; expected 'real', "
            + "'ternary' or 'binary'. Give one of them, or use network 'onnx'."
    )]
    public void A_network_without_weights_is_refused(string assignment, string sentence)
    {
        var wrong = Assert.Throws<InputException>(() =>
        {
            TestRig rig = TestRig.Create(assignment);
            RigCheck.Run(rig.File, rig.Rig);
        });
        string problem = Assert.Single(wrong.Problems);
        Assert.EndsWith(": " + sentence, problem);
    }

    [Fact]
    public void Only_training_needs_a_rate()
    {
        TestRig.Read(Scenario("lenet", "mode: none"));
        var wrong = Assert.Throws<InputException>(() => TestRig.Read(Scenario("lenet", "mode: off-line")));
        Assert.Contains("option 'training.rate' of the scenario is missing", Assert.Single(wrong.Problems));
    }

    private static LayerPrecision[] Precisions(TestRig rig)
    {
        using Model model = rig.Rig.Build(seed: 0);
        return [.. model.Layers.Select(layer => layer.Plan.Weights)];
    }

    private static string Scenario(string file, string training, string data = "") =>
        $$"""
            name: given
            memory:    { use: pcm }
            cell:      { use: differential-analog }
            sense:     { use: differential-analog }
            network:   { use: onnx, options: { file: {{Path.Combine(
                RepositoryFiles.Root,
                $"tests/Plugins/Onnx/Models/{file}.onnx"
            )}} } }
            dataset:   { use: mnist, options: { normalise: false{{data}} } }
            training:  { {{training}} }
            study:     { seeds: 1 }
            """;
}
