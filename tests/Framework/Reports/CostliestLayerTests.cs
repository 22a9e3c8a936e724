using Modular.Reports;
using Modular.Rigs;
using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

/// <summary>The sentence on the layer in which an imperfection costs most.</summary>
public sealed class CostliestLayerTests
{
    private static readonly RigDials Dials = TestRig.Create("study.rank.by=layer").Rig.Dials;

    [Fact]
    public void A_layer_that_every_test_tells_apart_is_named() =>
        Assert.Equal(
            "rtn costs most in fc1: 5.00 [4.90, 5.10] points (fixing it buys), more than in any other of these layers by "
                + "the paired test at 3 % (Holm).",
            Sentence([85.1, 84.9, 85, 85.05, 84.95], [81.1, 80.9, 81, 81.05, 80.95])
        );

    [Fact]
    public void Layers_that_no_test_tells_apart_are_all_named() =>
        Assert.Equal(
            "In which layer rtn costs most is open: fc1 5.00 [3.04, 6.96] and fc2 4.80 [3.18, 6.42] points (fixing it buys) "
                + "are not told apart by the paired test at 3 % (Holm).",
            Sentence([87, 83, 85, 86, 84], [83, 86, 85, 84, 86])
        );

    [Fact]
    public void Layers_that_are_told_apart_and_cost_nothing_are_not_said_to_cost()
    {
        Outcome[] outcomes =
        [
            .. Of([80.5, 79.5, 80.2, 80.1, 79.9], [76, 75.5, 76, 75.8, 76.1]),
            .. Without("fc1.offset", 90, 90, 90, 90, 90.1),
        ];
        Ranking ranking = ByLeavingOneOut(["fc1.rtn", "fc2.rtn", "fc1.offset"], outcomes);
        Assert.Equal(["fc2.rtn"], ranking.Subjects.Single(one => one.Name == "fc1.rtn").Above);
        Assert.Equal(
            [
                "rtn was not shown to cost accuracy in any of these layers: no interval of the column 'fixing it buys' lies above 0.",
            ],
            Sentences(["fc1.rtn", "fc2.rtn", "fc1.offset"], outcomes)
        );
    }

    [Fact]
    public void An_imperfection_without_an_effect_in_any_layer_is_said_to_have_none()
    {
        Outcome[] outcomes =
        [
            .. Of([80, 80.1, 79.9, 80, 80], [80, 79.9, 80, 80.1, 80]),
            .. Without("offset", 90, 90, 90, 90, 90.1),
        ];
        Assert.Equal(
            [
                "rtn was not shown to cost accuracy in any of these layers: no interval of the column 'fixing it buys' lies above 0.",
            ],
            Sentences(["fc1.rtn", "fc2.rtn", "offset"], outcomes)
        );
    }

    [Fact]
    public void A_ranking_that_shows_nothing_says_so_itself() =>
        Assert.Empty(Sentences(["fc1.rtn", "fc2.rtn"], Of([80, 80.1, 79.9, 80, 80], [80, 79.9, 80, 80.1, 80])));

    [Fact]
    public void A_single_layer_has_none_to_be_compared_with() =>
        Assert.Empty(Sentences(["fc1.rtn", "offset"], [.. Of([90, 90, 90], []), .. Without("offset", 85, 85, 85)]));

    private static string Sentence(double[] withoutFirst, double[] withoutSecond) =>
        Assert.Single(Sentences(["fc1.rtn", "fc2.rtn"], Of(withoutFirst, withoutSecond)));

    private static IReadOnlyList<string> Sentences(IReadOnlyList<string> names, IEnumerable<Outcome> outcomes)
    {
        Ranking ranking = ByLeavingOneOut(names, outcomes);
        return Findings.Tell(ranking, NotableEffects.None with { Layers = LayerFamily.FindAll(ranking, Dials) }).Layers;
    }

    private static IEnumerable<Outcome> Of(double[] withoutFirst, double[] withoutSecond) =>
        [.. All(80, 80, 80, 80, 80), .. Without("fc1.rtn", withoutFirst), .. Without("fc2.rtn", withoutSecond)];
}
