using Modular.Contracts;
using Modular.Rigs;
using Modular.Studies;

namespace Modular.Framework.Tests;

public sealed class RigCheckTests
{
    private static readonly Sample Training = new(0, 0, Test: false);
    private static readonly Sample Test = new(1, 1, Test: true);

    [Fact]
    public void A_good_study_passes() => RigCheck.Run(TestRig.Create().File, TestRig.Create().Rig);

    [Fact]
    public void A_memory_without_pulses_is_not_trained_in_place()
    {
        TestRig odd = TestRig
            .Create()
            .With(rig => rig.With(new OddMemory(rig.Memory.Part) { Fabricated = array => new Unpulsed(array) }));
        Says(odd, "(10,20): memory 'odd' takes no pulses, so it cannot be trained in place. Use 'mode: off-line'.");
        Passes(
            "training.mode=off-line",
            rig => rig.With(new OddMemory(rig.Memory.Part) { Fabricated = array => new Unpulsed(array) })
        );
    }

    [Fact]
    public void A_cell_without_pulses_is_not_trained_in_place()
    {
        TestRig odd = TestRig.Create().With(rig => rig.With(new StillCell(rig.Cell.Part)));
        Says(
            odd,
            "(10,20): cell 'odd' turns no steps into pulses, so it cannot be trained in place. Use 'mode: off-line'."
        );
        Passes("training.mode=off-line", rig => rig.With(new StillCell(rig.Cell.Part)));
    }

    [Fact]
    public void A_memory_whose_pulses_go_both_ways_is_not_set() =>
        Says(
            TestRig
                .Edited("epochs: 2, batch", "set: refresh, epochs: 2, batch")
                .With(rig => rig.With(new OddMemory(TestRig.Create("memory.use=ideal").Rig.Memory.Part))),
            "(10,35): memory 'odd' takes pulses of both signs, so its devices need no SET. Use 'set: none', or a "
                + "memory whose pulses go one way."
        );

    [Fact]
    public void Scales_of_channels_are_not_trained_in_place() =>
        Says(
            TestRig.Edited("  layers: {}", "  analog-scale: per-channel"),
            "(9,17): scales of channels are found when weights are written, and in place pulses change "
                + "the weights; expected 'per-layer'. Use it, or 'mode: off-line'."
        );

    /// <summary>
    /// Two devices of two levels tell four values apart: enough for binary weights, not for real ones.
    /// </summary>
    [Fact]
    public void Two_levels_hold_no_real_weights()
    {
        string[] analog =
        [
            "memory.use=stt-mram",
            "cell.use=differential-analog",
            "sense.use=differential-analog",
            "training={ mode: off-line, epochs: 1, rate: 0.01 }",
            "study.rank.imperfections=[write-error]",
        ];
        TestRig real = TestRig.Create([.. analog, "precision.weights=real"]);
        var error = Assert.Throws<InputException>(() => RigCheck.Run(real.File, real.Rig));
        Assert.EndsWith(
            "memory 'stt-mram' has 2 levels, so the 2 devices of a weight in cell 'differential-analog' cannot hold the real "
                + "weights of layer 'fc1'. Use weights of fewer values, a memory with more levels, or 'memory: none' for the "
                + "layer.",
            Assert.Single(error.Problems)
        );
        TestRig binary = TestRig.Create([.. analog, "precision.weights=binary"]);
        RigCheck.Run(binary.File, binary.Rig);
    }

    [Fact]
    public void A_memory_that_cannot_age_is_not_aged() =>
        Says(
            TestRig.Edited(
                "mode: in-place, epochs: 2, batch: 50, rate: 8 }",
                "mode: off-line, epochs: 2, rate: 8 }\nconditions: { temperature: 350, age: 10 years }"
            ),
            "(11,38): memory 'hfo2-weak-reset' has no law for what time does to its devices, so they cannot age. "
                + "Leave 'age' out, or use a memory that ages."
        );

    [Fact]
    public void A_memory_that_reads_do_not_change_was_not_read() =>
        Says(
            TestRig.Edited(
                "mode: in-place, epochs: 2, batch: 50, rate: 8 }",
                "mode: off-line, epochs: 2, rate: 8 }\nconditions: { reads: 1000 }"
            ),
            "(11,22): memory 'hfo2-weak-reset' has no law for what reads do to its devices. Leave 'reads' out, or "
                + "use a memory that reads change."
        );

    [Fact]
    public void Devices_that_learn_do_not_age() =>
        Says(
            TestRig.Edited("layers: {}", "layers: {}\nconditions: { age: 1 s }"),
            "(10,20): time passes between writing and reading only off-line, and this network is trained in place. "
                + "Use 'mode: off-line', or leave 'age' out.",
            "(10,20): memory 'hfo2-weak-reset' has no law for what time does to its devices, so they cannot age. "
                + "Leave 'age' out, or use a memory that ages."
        );

    [Fact]
    public void A_memory_that_ages_passes() =>
        Passes(
            "training.mode=off-line",
            rig => TestRig.Create("training.mode=off-line", "memory={ use: hfo2-binary }", "conditions.age=1 day").Rig
        );

    [Fact]
    public void A_memory_that_cannot_be_made_is_left_to_the_trials()
    {
        TestRig odd = TestRig
            .Create()
            .With(rig =>
                rig.With(new StillCell(rig.Cell.Part)).With(new OddMemory(rig.Memory.Part) { Fabricated = _ => null })
            );
        Says(
            odd,
            "(10,20): cell 'odd' turns no steps into pulses, so it cannot be trained in place. Use 'mode: off-line'."
        );
    }

    [Fact]
    public void A_pattern_that_fits_no_layer_is_named() =>
        Says(
            TestRig.Edited("layers: {}", "layers: { 'conv*': { memory: none }, act1: { activations: real } }"),
            "(9,22): no layer is called 'conv*'; the network has fc1, act1, fc2. Correct the name, or leave it out."
        );

    [Fact]
    public void A_study_without_a_layer_in_the_memory_is_refused() =>
        Says(
            TestRig.Edited("layers: {}", "weights: ternary"),
            "(9,3): no layer lives in the memory; cell '2t2r' holds binary weights. Give at least one layer that precision, "
                + "or use cell '2t2r-ternary' or 'differential-analog', which holds ternary weights."
        );

    /// <summary>Pulses of analog devices do not round what the devices hold.</summary>
    [Fact]
    public void Integers_are_not_trained_in_place() =>
        Says(
            TestRig.Create("cell.use=direct", "sense.use=direct", "precision.weights=int4"),
            "(9,3): layer 'fc1' has int4 weights in the memory, and in place its devices are the weights, which pulses do not "
                + "round; expected real, ternary or binary ones. Use 'mode: off-line', or 'memory: none' for the layer."
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_label_out_of_range_is_refused(int label) =>
        Says(
            Data([Training, new(label, 2, false), Test]),
            $"(7,12): dataset 'odd' (Third.Party 2.1.0): Samples has the label {label} at position 1; expected 0 to "
                + "2. Ask the plugin's author."
        );

    [Fact]
    public void Data_without_test_samples_are_refused() =>
        Says(
            Data([Training, Training]),
            "(7,12): dataset 'odd' (Third.Party 2.1.0): Samples has no test sample; expected at least one. Check its "
                + "options and files, or ask the plugin's author."
        );

    [Fact]
    public void Data_without_training_samples_are_refused() =>
        Says(
            Data([Test]),
            "(7,12): dataset 'odd' (Third.Party 2.1.0): Samples has no training sample; expected at least one. Check "
                + "its options and files, or ask the plugin's author."
        );

    [Fact]
    public void One_training_sample_is_too_few_for_batch_norm() =>
        Says(
            Data([Training, Test]),
            "(7,12): dataset 'odd' (Third.Party 2.1.0): Samples has one training sample; expected at least two, for "
                + "batch norm. Check its options and files, or ask the plugin's author."
        );

    [Fact]
    public void A_data_set_of_nothing_is_refused() =>
        Says(
            Data(null!),
            "(7,12): dataset 'odd' (Third.Party 2.1.0): Samples returned null; expected a list. Ask the plugin's author."
        );

    [Fact]
    public void A_network_of_nothing_is_refused() =>
        Says(
            TestRig.Create().With(rig => rig.With(new OddNetwork((_, _) => null))),
            "(6,12): network 'odd' (Third.Party 2.1.0): Build returned null; expected a module. Ask the plugin's author."
        );

    private static TestRig Data(IReadOnlyList<Sample> samples) =>
        TestRig.Create().With(rig => rig.With(new OddDataset(rig.Dataset.Part) { Samples = samples }));

    private static void Says(TestRig odd, params string[] sentences)
    {
        var error = Assert.Throws<InputException>(() => RigCheck.Run(odd.File, odd.Rig));
        Assert.Equal(sentences.Select(sentence => odd.File.Path + sentence), error.Problems);
    }

    private static void Passes(string change, Func<Rig, Rig> spoil)
    {
        TestRig rig = TestRig.Create(change).With(spoil);
        RigCheck.Run(rig.File, rig.Rig);
    }

    private sealed class Unpulsed(IMemoryArray good) : IMemoryArray
    {
        public void Program(TorchSharp.torch.Tensor target) => good.Program(target);

        public TorchSharp.torch.Tensor Read() => good.Read();

        public void Dispose() => good.Dispose();
    }

    private sealed class StillCell(ICell good) : ICell
    {
        public int Devices => good.Devices;

        public Precision Holds => good.Holds;

        public TorchSharp.torch.Tensor Targets(TorchSharp.torch.Tensor weights, ConductanceRange range) =>
            good.Targets(weights, range);
    }
}
