using Modular.Descriptions;
using Modular.Rigs;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;
using Modular.Yaml;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>
/// Layers with a memory, a cell and a sense of their own, in the small study with layers fc1 and fc2.
/// </summary>
public sealed class LayerHardwareTests
{
    private const string OffLine = "training={mode: off-line, epochs: 2, batch: 50, rate: 0.01}";

    private const string Mixed =
        "precision.layers={fc1: {weights: real, memory: {use: pcm}, cell: {use: differential-analog}, "
        + "sense: {use: differential-analog}}}";

    private const string Same =
        "precision.layers={classifier: {memory: {use: hfo2-weak-reset}, cell: {use: 2t2r}, sense: {use: differential}}}";

    [Fact]
    public void A_layer_lives_in_the_hardware_that_its_entry_names()
    {
        TestRig rig = TestRig.Create(OffLine, Mixed);
        Assert.Equal(
            [
                "pcm in differential-analog, read by differential-analog",
                "hfo2-weak-reset in 2t2r, read by differential",
            ],
            LayerTable.Build(rig.Rig).Rows.Select(row => row.Home)
        );
        using Model model = rig.Rig.Build(seed: 0);
        using var chip = new Chip(rig.Rig, model.Layers, seed: 0, new Dictionary<string, double>());
        chip.ProgramLatent();
        Assert.Equal([0, 1], chip.Layers.Select(layer => Range(layer.Devices.Memory.Read())));
        Assert.Equal(
            [2 * 16 * 8, 2 * 3 * 16],
            ParameterMemory.Count(model, rig.Rig).Rows.Select(row => row.Devices).Where(count => count > 0)
        );
        Assert.Equal(
            ["the memory", "the memory"],
            LayerTable.Build(TestRig.Create(OffLine).Rig).Rows.Select(row => row.Home)
        );
    }

    /// <summary>Every hardware has its own imperfections; a name without a layer turns each that has them.</summary>
    [Fact]
    public void Layers_have_the_imperfections_of_their_hardware()
    {
        RigDials dials = TestRig.Create(OffLine, Mixed).Rig.Dials;
        Assert.Equal(
            ["device-to-device", "rtn", "pink-noise", "c2c-r0", "offset", "programming", "drift", "read-noise"],
            dials.Subjects
        );
        Assert.Equal(
            ["d2d-m1", "d2d-tstar", "d2d-c1", "d2d-m2", "d2d-r0", "drift-spread"],
            dials.Under("device-to-device").Select(dial => dial.Name)
        );
        RigDials apart = TestRig.Create(OffLine, Mixed, "study.rank.by=layer").Rig.Dials;
        Assert.Equal(["fc1.drift-spread"], apart.Under("fc1.device-to-device").Select(dial => dial.Name));
        Assert.Equal(["fc1.programming"], apart.Under("programming").Select(dial => dial.Name));
    }

    /// <summary>What one name means in two hardwares has two sizes, so it is told apart.</summary>
    [Fact]
    public void An_imperfection_of_two_sizes_is_told_apart()
    {
        TestRig rig = TestRig.Create(
            OffLine,
            "precision.layers={fc1: {sense: {use: differential, options: {offset-sigma: 0.04}}}}"
        );
        Assert.Equal(
            [("fc1.offset", 0.04), ("fc2.offset", 0.01)],
            rig.Rig.Dials.Under("offset").Select(dial => (dial.Name, dial.Imperfection.Typical.Value))
        );
        Assert.Equal(["rtn"], rig.Rig.Dials.Under("rtn").Select(dial => dial.Name));
        Assert.Equal(["offset"], rig.Rig.Dials.Subjects.Where(name => name.EndsWith("offset")));
    }

    [Fact]
    public void Hardware_that_is_the_scenarios_own_changes_no_bit()
    {
        Outcome named = TestRig.Create(OffLine, Same).Run();
        Outcome plain = TestRig.Create(OffLine).Run();
        Assert.Equal(plain.Correct!.Bits, named.Correct!.Bits);
        Assert.Equal(plain.Inference, named.Inference);
    }

    /// <summary>The layer beside one with other hardware has the devices that it had.</summary>
    [Fact]
    public void Other_layers_keep_their_devices()
    {
        byte[] beside = Devices(TestRig.Create(OffLine, Mixed))[1];
        Assert.Equal(Devices(TestRig.Create(OffLine))[1], beside);
    }

    [Fact]
    public void Bits_and_libtorch_give_the_same_with_mixed_hardware()
    {
        TestRig rig = TestRig.Create(OffLine, Mixed.Replace("fc1", "fc2"));
        Outcome exact = rig.With(parts => parts with { ExactDevices = true }).Run();
        Assert.Equal(exact.Correct!.Bits, rig.Run().Correct!.Bits);
    }

    [Fact]
    public void Training_without_errors_is_shared_by_all_hardware()
    {
        static string Digest(params string[] set) => TrainingDigest.Compute(TestRig.Create([OffLine, .. set]).Rig);
        const string plain = "precision.layers={fc1: {weights: real}}";
        const string aware = "training.strengths={offset: 1}";
        Assert.Equal(Digest(plain), Digest(Mixed));
        Assert.NotEqual(Digest(plain, aware), Digest(Mixed, aware));
    }

    [Fact]
    public void The_resolved_scenario_says_all_options_of_layers_and_binds_to_itself()
    {
        string text = YamlText.Write(TestRig.Create(OffLine, Mixed[..^1] + ", fc2: {memory: none}}").Study.Resolved());
        Assert.Contains("drift-compensation: false", text);
        Assert.Contains("memory: none", text);
        Assert.Equal(text, YamlText.Write(TestRig.Read(text).Study.Resolved()));
    }

    [Theory]
    [InlineData(
        "{fc1: {weights: real, cell: {use: 2t2r}}}",
        "layer 'fc1' has real weights, and cell '2t2r' holds binary weights, so memory 'hfo2-weak-reset' cannot hold the "
            + "layer; expected a cell that does. Use cell 'differential-analog' for it, another precision, or 'memory: none'."
    )]
    [InlineData(
        "{fc1: {cell: {use: direct}}}",
        "sense 'differential': the conductances are Float32 [1, 1, 1]; it compares pairs, Float32 [2, 1, 1]. Use a cell with 2 "
            + "devices, such as '2t2r'. Or keep cell 'direct' and use sense 'reference', 'direct' or 'xnor-errors'."
    )]
    [InlineData("{fc1: {memory: {use: pmc}}}", "no memory is called 'pmc'. Did you mean 'pcm'?")]
    [InlineData(
        "{fc1: {memory: nome}}",
        "option 'precision.layers.fc1.memory' of the scenario is 'nome'; expected 'none', or a map of options. Did you mean "
            + "'none'?"
    )]
    [InlineData(
        "{fc1: {memory: none, sense: {use: direct}}}",
        "'sense' has no effect on 'fc1', whose weights are digital with 'memory: none'; expected one of the two. Leave one out."
    )]
    [InlineData(
        "{fc7: {memory: {use: pcm}}}",
        "no layer is called 'fc7'; the network has fc1, act1, fc2. Correct the name, or leave it out."
    )]
    [InlineData(
        "{act1: {cell: {use: direct}}}",
        "'cell' has no effect on 'act1', which is an activation; expected the name of a layer with weights: fc1, fc2. Correct "
            + "the name, or leave it out."
    )]
    [InlineData(
        "{fc1: {memory: {use: pcm, options: {gmax: 1}}}}",
        "memory 'pcm' has no option 'gmax'. Did you mean 'g-max'?"
    )]
    public void Hardware_that_does_not_fit_is_one_sentence(string layers, string sentence)
    {
        var refused = Assert.Throws<InputException>(() => RigCheckOf($"precision.layers={layers}"));
        Assert.Equal(sentence, Assert.Single(refused.Problems).Split(": ", 2)[1]);
    }

    [Fact]
    public void An_imperfection_that_a_layers_hardware_has_not_is_one_sentence()
    {
        var refused = Assert.Throws<InputException>(() =>
            TestRig.Create(OffLine, Mixed, "study.rank.imperfections=[fc1.rtn]").Subjects
        );
        Assert.EndsWith(
            ": 'fc1.rtn' is 'rtn' of a layer whose hardware has no such imperfection; it has programming, drift, drift-spread, "
                + "read-noise. Name one of these, or leave it out.",
            Assert.Single(refused.Problems)
        );
    }

    private static void RigCheckOf(params string[] set)
    {
        TestRig rig = TestRig.Create([OffLine, .. set]);
        RigCheck.Run(rig.File, rig.Rig);
    }

    /// <summary>0 for devices of pcm, up to 25 microsiemens; 1 for those of weak RESET, about 130.</summary>
    private static int Range(Tensor conductances)
    {
        using Tensor read = conductances;
        return read.max().item<float>() < 30e-6 ? 0 : 1;
    }

    /// <summary>What the devices of each layer conduct after they were written, with all imperfections.</summary>
    private static byte[][] Devices(TestRig rig)
    {
        using var scope = NewDisposeScope();
        Model model = rig.Rig.Build(seed: 0);
        using var chip = new Chip(rig.Rig, model.Layers, seed: 0, rig.Subjects.Strengths(rig.Subjects.Names));
        chip.ProgramLatent();
        return [.. chip.Layers.Select(layer => layer.Devices.Memory.Read().bytes.ToArray())];
    }
}
