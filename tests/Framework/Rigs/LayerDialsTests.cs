using Modular.Rigs;
using Modular.Studies;
using Modular.Trials;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>Imperfections of single layers, in the small study with layers fc1 and fc2.</summary>
public sealed class LayerDialsTests
{
    private const string ByLayer = "study.rank.by=layer";
    private const string Ranked = "study.rank.imperfections=[device-to-device, rtn]";

    [Fact]
    public void A_ranking_by_layer_has_every_imperfection_in_every_layer()
    {
        RankingSubjects subjects = TestRig.Create(ByLayer, Ranked).Subjects;
        string[] names = ["fc1.device-to-device", "fc2.device-to-device", "fc1.rtn", "fc2.rtn"];
        Assert.Equal(names, subjects.Names);
        Assert.Equal(["fc2.rtn"], subjects.Strengths(["fc2.rtn"]).Keys);
        Assert.Equal(
            ["fc1.d2d-m1", "fc1.d2d-tstar", "fc1.d2d-c1", "fc1.d2d-m2", "fc1.d2d-r0"],
            subjects.Strengths(["fc1.device-to-device"]).Keys
        );
        Assert.Equal(names, TestRig.Create(ByLayer).Rig.Dials.ByLayer(names));
    }

    [Fact]
    public void Only_what_is_named_with_a_layer_is_told_apart()
    {
        RigDials dials = TestRig.Create("study.rank.imperfections=[device-to-device, fc1.rtn]").Rig.Dials;
        Assert.Equal(
            [
                "d2d-m1",
                "d2d-tstar",
                "d2d-c1",
                "d2d-m2",
                "d2d-r0",
                "fc1.rtn",
                "fc2.rtn",
                "pink-noise",
                "c2c-r0",
                "offset",
            ],
            dials.All.Select(dial => dial.Name)
        );
        Assert.Equal(["fc1.rtn", "fc2.rtn"], dials.Under("rtn").Select(dial => dial.Name));
        Assert.Equal(["fc1.rtn", "fc2.rtn"], dials.Under("classifier.rtn").Select(dial => dial.Name));
        Assert.Equal(["fc2.rtn"], dials.Under("*2.rtn").Select(dial => dial.Name));
    }

    [Fact]
    public void The_strength_of_the_narrowest_name_counts()
    {
        IReadOnlyDictionary<string, double> strengths = Strengths(
            "{device-to-device: 4, classifier.device-to-device: 5, fc1.d2d-c1: 3, d2d-m1: 0, fc1.device-to-device: 2}"
        );
        Assert.Equal(3, strengths["fc1.d2d-c1"]);
        Assert.Equal(2, strengths["fc1.d2d-m2"]);
        Assert.Equal(5, strengths["fc2.d2d-m2"]);
        Assert.Equal(2, strengths["fc1.d2d-m1"]);
        Assert.Equal(0.5, Strengths("{device-to-device: 4, d2d-m1: 0.5}")["fc2.d2d-m1"]);
    }

    [Fact]
    public void Groups_of_the_study_take_single_layers()
    {
        TestRig rig = TestRig.Create("study.groups={first: [fc1.device-to-device, fc1.rtn]}");
        Assert.Equal(
            ["first", "fc2.d2d-m1", "fc2.d2d-tstar", "fc2.d2d-c1", "fc2.d2d-m2", "fc2.d2d-r0", "fc2.rtn"],
            rig.Subjects.Names.Take(7)
        );
        Assert.Equal(6, rig.Rig.Dials.Under("first").Count);
        IReadOnlyList<string> names = TestRig.Create(ByLayer, "study.groups={first: [fc1.rtn]}").Subjects.Names;
        Assert.Equal(["fc1.first", "fc2.rtn"], names.Where(name => name.EndsWith("first") || name.EndsWith("rtn")));
    }

    /// <summary>
    /// Layers that are told apart draw what they drew before, so everything at 1 is the same hardware.
    /// </summary>
    [Fact]
    public void Every_layer_at_1_is_the_hardware_of_before()
    {
        Outcome apart = TestRig.Create(ByLayer, Ranked).Run();
        Outcome whole = TestRig.Create(Ranked).Run();
        Assert.Equal(whole.Correct!.Bits, apart.Correct!.Bits);
        Assert.Equal(whole.Epochs, apart.Epochs);
    }

    /// <summary>A layer at 0 is ideal to the last bit, and another one is as if both were on.</summary>
    [Fact]
    public void A_layer_at_0_is_exact_and_leaves_the_others()
    {
        TestRig rig = TestRig.Create(ByLayer);
        byte[][] ideal = Devices(rig, []);
        byte[][] all = Devices(rig, ["fc1.device-to-device", "fc2.device-to-device"]);
        byte[][] second = Devices(rig, ["fc2.device-to-device"]);
        Assert.NotEqual(ideal[0], all[0]);
        Assert.Equal([ideal[0], all[1]], second);
    }

    [Theory]
    [InlineData(
        "study.rank.imperfections=[fc9.rtn]",
        "'fc9.rtn' is 'rtn' of a layer, and no layer with weights is called 'fc9'; the network has fc1, fc2. Correct the name."
    )]
    [InlineData(
        "study.rank.imperfections=[features.rtn]",
        "'features.rtn' is 'rtn' of a layer, and no layer belongs to 'features', the convolutions; the network has fc1, "
            + "fc2. Correct the name."
    )]
    [InlineData(
        "study.rank.imperfections=[fc1.rtm]",
        "no imperfection or group is called 'fc1.rtm'. Did you mean 'fc1.rtn'?"
    )]
    [InlineData(
        "study.rank.imperfections=[rtn, fc1.rtn]",
        "'rtn' and its member 'fc1.rtn' are both named; expected the group or its members. Remove one of them."
    )]
    [InlineData(
        "study.rank.imperfections=[classifier.rtn, fc*.rtn]",
        "'classifier.rtn' and 'fc*.rtn' are both named and have the member 'fc1.rtn' in common; expected every "
            + "imperfection once. Remove one of them."
    )]
    [InlineData(
        "study={rank: {imperfections: [fc1.rtn]}, strengths: {fc2.rtn: 2}}",
        "'fc2.rtn' has a strength but is not among the imperfections of the study, so it is off. Name it under "
            + "rank: imperfections, or leave it out."
    )]
    [InlineData(
        "study.tolerance={loss: 1, imperfections: [fc3.rtn]}",
        "'fc3.rtn' is 'rtn' of a layer, and no layer with weights is called 'fc3'; the network has fc1, fc2. Correct the name."
    )]
    [InlineData(
        "training={mode: off-line, rate: 0.01, strengths: {fc3.rtn: 1}}",
        "'fc3.rtn' is 'rtn' of a layer, and no layer with weights is called 'fc3'; the network has fc1, fc2. Correct the name."
    )]
    [InlineData(
        "study.groups={mine: [fc3.rtn]}",
        "group 'mine' has the member 'fc3.rtn', but no imperfection or group that a part declares is called so. There are "
            + "d2d-m1, d2d-tstar, d2d-c1, d2d-m2, d2d-r0, rtn, pink-noise, c2c-r0, offset, device-to-device."
    )]
    public void A_name_that_turns_nothing_is_one_sentence(string set, string sentence)
    {
        var refused = Assert.Throws<InputException>(() => TestRig.Create(set).Subjects);
        Assert.Equal(sentence, Assert.Single(refused.Problems).Split(": ", 2)[1]);
    }

    [Fact]
    public void A_study_of_all_layers_at_once_says_how_to_tell_them_apart() =>
        Assert.Equal(
            "'fc1.rtn' is 'rtn' of a layer, and this study turns its imperfections in all layers at once; expected a study "
                + "by layer. Give '--set study.rank.by=layer'.",
            TestRig.Create().Rig.Dials.Unknown("fc1.rtn")
        );

    [Fact]
    public void A_digital_layer_has_no_imperfection()
    {
        var refused = Assert.Throws<InputException>(() =>
            TestRig.Create("precision.layers={fc1: {memory: none}}", "study.rank.imperfections=[fc1.rtn]").Subjects
        );
        Assert.EndsWith(
            ": 'fc1.rtn' is 'rtn' of a layer whose weights are digital, where no imperfection acts; in the memory there is "
                + "fc2. Name one of these, or leave it out.",
            Assert.Single(refused.Problems)
        );
    }

    private static IReadOnlyDictionary<string, double> Strengths(string strengths)
    {
        RankingSubjects subjects = TestRig.Create(ByLayer, Ranked, $"study.strengths={strengths}").Subjects;
        return subjects.Strengths(subjects.Names);
    }

    /// <summary>What the devices of each layer conduct after they were written.</summary>
    private static byte[][] Devices(TestRig rig, string[] on)
    {
        using var scope = NewDisposeScope();
        Model model = rig.Rig.Build(seed: 0);
        using var chip = new Chip(rig.Rig, model.Layers, seed: 0, rig.Subjects.Strengths(on));
        chip.ProgramLatent();
        return [.. chip.Layers.Select(layer => layer.Devices.Memory.Read().bytes.ToArray())];
    }
}
