using Modular.Studies;

namespace Modular.Framework.Tests;

public sealed class RankingSubjectsTests
{
    private const string Names =
        "d2d-m1, d2d-tstar, d2d-c1, d2d-m2, d2d-r0, rtn, pink-noise, c2c-r0, offset, device-to-device";

    [Fact]
    public void Every_group_and_every_imperfection_without_one_is_ranked_unless_the_scenario_names_them()
    {
        Assert.Equal(["device-to-device", "rtn", "pink-noise", "c2c-r0", "offset"], TestRig.Create().Subjects.Names);
        Assert.Equal(["rtn", "d2d-c1"], TestRig.Create("study.rank.imperfections=[rtn, d2d-c1]").Subjects.Names);
    }

    [Fact]
    public void A_name_stands_for_its_dials_at_strength_1()
    {
        RankingSubjects subjects = TestRig.Create().Subjects;
        Assert.Equal(
            new Dictionary<string, double>
            {
                ["d2d-m1"] = 1,
                ["d2d-tstar"] = 1,
                ["d2d-c1"] = 1,
                ["d2d-m2"] = 1,
                ["d2d-r0"] = 1,
            },
            subjects.Strengths(["device-to-device"])
        );
        Assert.Equal(["rtn", "offset"], subjects.Strengths(["offset", "rtn"]).Keys);
        Assert.Empty(subjects.Strengths([]));
    }

    [Fact]
    public void A_members_own_strength_goes_before_its_groups()
    {
        RankingSubjects subjects = TestRig
            .Create("study.strengths={device-to-device: 0.5, d2d-c1: 2, rtn: 0}")
            .Subjects;
        Assert.Equal(
            [("d2d-m1", 0.5), ("d2d-tstar", 0.5), ("d2d-c1", 2), ("d2d-m2", 0.5), ("d2d-r0", 0.5)],
            subjects.Strengths(["device-to-device", "rtn"]).Select(dial => (dial.Key, dial.Value))
        );
    }

    [Fact]
    public void An_unknown_name_is_refused()
    {
        Says(
            "study:     { rank: { imperfections: [rtm, rtn] } }",
            "(11,37): no imperfection or group is called 'rtm'. Did you mean 'rtn'?"
        );
        Says(
            "study:     { rank: { imperfections: [cosmic-rays] } }",
            $"(11,37): no imperfection or group is called 'cosmic-rays'. There are {Names}."
        );
    }

    [Fact]
    public void A_name_given_twice_is_refused() =>
        Says(
            "study:     { rank: { imperfections: [rtn, offset, rtn] } }",
            "(11,37): 'rtn' is named twice; expected every name once. Remove one of them."
        );

    [Fact]
    public void A_group_and_its_member_are_refused() =>
        Says(
            "study:     { rank: { imperfections: [device-to-device, d2d-c1] } }",
            "(11,37): 'device-to-device' and its member 'd2d-c1' are both named; expected the group or its members. Remove one of them."
        );

    [Fact]
    public void An_empty_list_is_refused() =>
        Says(
            "study:     { rank: { imperfections: [] } }",
            "(11,37): no imperfection is named; expected at least one. Leave the key out to rank them all."
        );

    [Fact]
    public void Hardware_without_imperfections_is_refused()
    {
        TestRig ideal = TestRig
            .Create("memory.use=ideal")
            .With(rig => rig.With(new OddSense(rig.Sense.Part) { Imperfections = [] }));
        var error = Assert.Throws<InputException>(() => ideal.Subjects);
        Assert.Equal(
            [
                ideal.File.Path
                    + "(11,12): neither the memory nor the sense circuit has an imperfection; expected at least one "
                    + "to rank. Choose other parts, or run 'modular trial', which needs none.",
            ],
            error.Problems
        );
    }

    [Theory]
    [InlineData("rtm: 1", "no imperfection or group is called 'rtm'. Did you mean 'rtn'?")]
    [InlineData(
        "rtn: -0.5",
        "the strength of 'rtn' is -0.5; expected a number from 0 to 1000000, where 1 is as published. Correct it."
    )]
    [InlineData(
        "rtn: 2e6",
        "the strength of 'rtn' is 2000000; expected a number from 0 to 1000000, where 1 is as published. Correct it."
    )]
    [InlineData(
        "offset: 1",
        "'offset' has a strength but is not among the imperfections of the study, so it is off. Name it under rank: "
            + "imperfections, or leave it out."
    )]
    public void A_strength_that_means_nothing_is_refused(string strength, string sentence) =>
        Says(
            $"study:     {{ rank: {{ imperfections: [rtn, d2d-c1] }}, strengths: {{ {strength} }} }}",
            $"(11,{68 + strength.IndexOf(' ')}): {sentence}"
        );

    [Fact]
    public void A_strength_of_a_group_is_fine_where_one_of_its_members_is_ranked() =>
        Assert.Equal(
            0.5,
            TestRig
                .Create("study.rank.imperfections=[d2d-c1]", "study.strengths={device-to-device: 0.5}")
                .Subjects.Strengths(["d2d-c1"])["d2d-c1"]
        );

    [Fact]
    public void Everything_is_said_at_once() =>
        Says(
            "study:     { rank: { imperfections: [rtm, offset, offset] }, strengths: { x: 1, offset: -1 } }",
            "(11,37): no imperfection or group is called 'rtm'. Did you mean 'rtn'?",
            "(11,37): 'offset' is named twice; expected every name once. Remove one of them.",
            $"(11,78): no imperfection or group is called 'x'. There are {Names}.",
            "(11,89): the strength of 'offset' is -1; expected a number from 0 to 1000000, where 1 is as published. Correct it."
        );

    private static void Says(string study, params string[] sentences)
    {
        TestRig rig = TestRig.Edited("study:     { seeds: 2 }", study);
        var error = Assert.Throws<InputException>(() => rig.Subjects);
        Assert.Equal(sentences.Select(sentence => rig.File.Path + sentence), error.Problems);
    }
}
