using Modular.Rigs;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>Off-line training that computes with what a training chip reads.</summary>
public sealed class ErrorAwareTrainingTests
{
    private static readonly string[] Errors =
    [
        "training.mode=off-line",
        "training.rate=0.02",
        "training.epochs=3",
        "memory.use=bit-errors",
        "memory.options={rate: 0.1}",
        "cell.use=direct",
        "sense.use=direct",
    ];

    private const string Aware = "training.strengths={bit-errors: 1}";

    [Fact]
    public void It_differs_from_training_without_errors_and_repeats_itself()
    {
        (float[] standard, _) = Train(Errors);
        (float[] aware, Outcome first) = Train([.. Errors, Aware]);
        (float[] again, Outcome second) = Train([.. Errors, Aware]);
        Assert.NotEqual(standard, aware);
        Assert.Equal(aware, again);
        Assert.Equal(first.ToJson(), second.ToJson());
        Assert.InRange(first.Accuracy!.Value, 80, 100);
    }

    [Fact]
    public void Strength_0_is_training_without_errors() =>
        Assert.Equal(Train(Errors).Weights, Train([.. Errors, "training.strengths={bit-errors: 0}"]).Weights);

    [Fact]
    public void A_group_turns_its_members_and_a_member_goes_before_it()
    {
        Assert.Equal(
            Train([.. Errors, Aware]).Weights,
            Train([.. Errors, "training.strengths={sign-flip: 1}"]).Weights
        );
        Assert.Equal(
            Train(Errors).Weights,
            Train([.. Errors, "training.strengths={bit-errors: 1, sign-flip: 0}"]).Weights
        );
    }

    [Fact]
    public void Rates_of_the_test_are_not_those_of_training()
    {
        string[] weak = [.. Errors, Aware, "study.strengths={sign-flip: 0.01}"];
        string[] strong = [.. Errors, Aware, "study.strengths={sign-flip: 4.5}"];
        (float[] first, Outcome good) = Train(weak, StudyPlan.All);
        (float[] second, Outcome bad) = Train(strong, StudyPlan.All);
        Assert.Equal(first, second);
        Assert.True(good.Accuracy > bad.Accuracy + 10, $"{good.Accuracy} at a rate of 0.001, {bad.Accuracy} at 0.45");
        Assert.NotEqual(first, Train([.. Errors, "training.strengths={bit-errors: 4.5}"]).Weights);
    }

    [Fact]
    public void The_chip_of_training_is_another_than_that_of_the_test()
    {
        using var scope = NewDisposeScope();
        TestRig rig = TestRig.Create([.. Errors, Aware, "memory.options={rate: 0.5, when: chip}"]);
        using Model model = rig.Rig.Build(0);
        float[][] read = [.. new[] { 0, 1 }.Select(number => Read(rig.Rig, model, number))];
        Assert.InRange(
            read[0].Zip(read[1]).Count(pair => pair.First != pair.Second) / (double)read[0].Length,
            0.3,
            0.7
        );
    }

    [Theory]
    [InlineData("ideal", "2t2r", "differential", "offset")]
    [InlineData("hfo2-weak-reset", "2t2r", "differential", "device-to-device")]
    [InlineData("bit-errors", "direct", "xnor-errors", "xnor-errors")]
    public void Any_hardware_can_be_rehearsed(string memory, string cell, string sense, string name)
    {
        string[] overrides =
        [
            .. Errors,
            "memory.options={}",
            $"memory.use={memory}",
            $"cell.use={cell}",
            $"sense.use={sense}",
            $"training.strengths={{{name}: 1}}",
        ];
        Assert.InRange(Train(overrides).Outcome.Accuracy!.Value, 60, 100); // three classes; half of what chance leaves
    }

    [Theory]
    [InlineData("real", "clipped")]
    [InlineData("ternary", "clipped")]
    [InlineData("ternary", "plain")]
    [InlineData("binary", "plain")]
    public void A_layer_computes_with_what_is_read_and_the_gradient_reaches_the_latent_weights(
        string precision,
        string rule
    )
    {
        using var scope = NewDisposeScope();
        TestRig rig = TestRig.Create([
            .. Errors,
            Aware,
            $"precision.weights={precision}",
            $"training.straight-through={{weights: {rule}}}",
        ]);
        using Model model = rig.Rig.Build(0);
        WeightLayer layer = model.Layers[0];
        using (no_grad())
            layer.Latent.mul_(20);
        using Chip chip = Chip.ForTraining(rig.Rig, [layer], seed: 0)!;
        chip.Rehearse();
        float[] latent = Floats.Read(layer.Latent);
        float[] read = Floats.Read(layer.Observed!);
        Tensor x = Floats.Normal(1, 5, layer.Plan.Inputs);
        Tensor g = Floats.Normal(2, 5, layer.Plan.Outputs);
        Tensor y = layer.forward(x);
        (y * g).sum().backward();
        Floats.Near(
            ClosedForms.Linear(Floats.Read(x), read, Floats.Read(layer.get_parameter("bias"))),
            Floats.Read(y),
            1e-4
        );
        double[] straight = ClosedForms.TransposedProduct(Floats.Read(g), Floats.Read(x), 5);
        bool clipped = rule == "clipped" && precision != "real";
        Floats.Near(
            [.. straight.Zip(latent, (slope, w) => clipped && Math.Abs(w) > 1 ? 0 : slope)],
            Floats.Read(layer.Latent.grad),
            1e-4
        );
        Assert.Contains(latent, w => Math.Abs(w) > 1);
        using Tensor levels = layer.Quantized();
        Assert.InRange(
            read.Zip(Floats.Read(levels)).Count(pair => Math.Abs(pair.First - pair.Second) > 1e-5),
            1,
            read.Length / 2
        );
    }

    [Fact]
    public void Errors_of_every_forward_pass_are_new()
    {
        TestRig rig = TestRig.Create([.. Errors, Aware]);
        using Model model = rig.Rig.Build(0);
        using Chip chip = Chip.ForTraining(rig.Rig, model.Layers, seed: 0)!;
        chip.Rehearse();
        float[] first = Floats.Read(model.Layers[0].Observed!);
        chip.Rehearse();
        Assert.NotEqual(first, Floats.Read(model.Layers[0].Observed!));
        chip.Hide();
        Assert.All(model.Layers, layer => Assert.Null(layer.Observed));
    }

    private static float[] Read(Rig rig, Model model, int number)
    {
        using Chip chip =
            number == 0
                ? new Chip(rig, model.Layers, 0, new Dictionary<string, double> { ["sign-flip"] = 1 })
                : Chip.ForTraining(rig, model.Layers, 0)!;
        chip.Rehearse();
        return Floats.Read(model.Layers[0].Observed!);
    }

    /// <summary>The latent weights that a trial's training keeps.</summary>
    private static (float[] Weights, Outcome Outcome) Train(string[] overrides, string hardware = StudyPlan.Ideal)
    {
        using var folder = new TemporaryFolder();
        TestRig rig = TestRig.Create(overrides);
        Outcome outcome = rig.Runner(folder.Path).Run(rig.Trial(hardware), new Curve());
        Assert.Null(outcome.Failure);
        using Model model = rig.Rig.Build(0);
        new TrainedNetworks(folder.Path).GetOrTrain(
            0,
            model.Network,
            () => throw new InvalidOperationException("trains again")
        );
        return ([.. model.Layers.SelectMany(layer => Floats.Read(layer.Latent))], outcome);
    }
}
