using Modular.Studies;

namespace Modular.Framework.Tests;

public sealed class OwnGroupsTests
{
    private const string All =
        "d2d-m1, d2d-tstar, d2d-c1, d2d-m2, d2d-r0, rtn, pink-noise, c2c-r0, offset, device-to-device";

    [Fact]
    public void A_group_of_ones_own_turns_its_members()
    {
        RankingSubjects subjects = TestRig
            .Create(
                "study.groups={ slopes: [d2d-m2, d2d-m1] }",
                "study.rank.imperfections=[slopes, rtn]",
                "study.strengths={ slopes: 2, d2d-m2: 3 }"
            )
            .Subjects;
        Assert.Equal(
            [("d2d-m1", 2), ("d2d-m2", 3)],
            subjects.Strengths(["slopes"]).Select(dial => (dial.Key, dial.Value))
        );
    }

    [Fact]
    public void Its_strength_goes_before_that_of_the_group_that_a_part_declares() =>
        Assert.Equal(
            [("d2d-m1", 2), ("d2d-tstar", 0.5)],
            TestRig
                .Create(
                    "study.groups={ slopes: [d2d-m1] }",
                    "study.rank.imperfections=[slopes, d2d-tstar]",
                    "study.strengths={ slopes: 2, device-to-device: 0.5 }"
                )
                .Subjects.Strengths(["slopes", "d2d-tstar"])
                .Select(dial => (dial.Key, dial.Value))
        );

    [Fact]
    public void It_is_ranked_unless_the_scenario_names_others_and_the_rest_of_a_broken_group_stands_for_itself() =>
        Assert.Equal(
            ["slopes", "d2d-tstar", "d2d-c1", "d2d-r0", "noise", "c2c-r0", "offset"],
            TestRig.Create("study.groups={ noise: [rtn, pink-noise], slopes: [d2d-m1, d2d-m2] }").Subjects.Names
        );

    [Fact]
    public void A_group_of_a_group_has_its_members() =>
        Assert.Equal(
            ["everything", "pink-noise", "c2c-r0", "offset"],
            TestRig.Create("study.groups={ everything: [device-to-device, rtn] }").Subjects.Names
        );

    [Fact]
    public void The_resolved_scenario_keeps_it()
    {
        TestRig rig = TestRig.Create("study.groups={ slopes: [d2d-m1, d2d-m2] }", "study.seeds=auto");
        TestRig again = TestRig.Read(Modular.Yaml.YamlText.Write(rig.Study.Resolved()));
        Assert.Equivalent(rig.Study.Plan, again.Study.Plan, strict: true);
        Assert.True(again.Study.Attribution.Sequential);
    }

    [Theory]
    [InlineData(
        "{ slopes: [d2d-m3] }",
        "group 'slopes' has the member 'd2d-m3', but no imperfection or group that a part declares is called so. Did you mean 'd2d-m1'?"
    )]
    [InlineData(
        "{ slopes: [wine] }",
        $"group 'slopes' has the member 'wine', but no imperfection or group that a part declares is called so. There are {All}."
    )]
    [InlineData(
        "{ rtn: [d2d-m1] }",
        "the name 'rtn' of a group is taken: a part declares an imperfection or a group of that name; expected a new "
            + "name. Choose another one."
    )]
    [InlineData(
        "{ device-to-device: [d2d-m1] }",
        "the name 'device-to-device' of a group is taken: a part declares an imperfection or a group of that name; "
            + "expected a new name. Choose another one."
    )]
    [InlineData(
        "{ slopes: [] }",
        "group 'slopes' is empty; expected at least one imperfection. Name its members, or leave it out."
    )]
    [InlineData(
        "{ slopes: [rtn, rtn] }",
        "group 'slopes' has 'rtn' twice; expected every imperfection once. Remove one of them."
    )]
    [InlineData(
        "{ Slopes: [rtn] }",
        "a group is called 'Slopes'; expected small letters, digits and hyphens, at most 60. Choose another name."
    )]
    [InlineData(
        "{ a+b: [rtn] }",
        "a group is called 'a+b'; expected small letters, digits and hyphens, at most 60. Choose another name."
    )]
    public void A_group_that_means_nothing_is_refused(string groups, string sentence)
    {
        var error = Assert.Throws<InputException>(() => TestRig.Create($"study.groups={groups}"));
        Assert.EndsWith(": " + sentence, Assert.Single(error.Problems));
    }

    [Fact]
    public void An_imperfection_in_two_groups_is_refused_at_the_second()
    {
        var error = Assert.Throws<InputException>(() =>
            TestRig.Edited("{ seeds: 2 }", "{ groups: { one: [rtn], two: [rtn, offset] } }")
        );
        Assert.EndsWith(
            "(11,41): 'rtn' is in group 'one' and in group 'two'; expected it in one of them. Remove it from the other.",
            Assert.Single(error.Problems)
        );
    }

    [Theory]
    [InlineData(
        "slopes, d2d-m1",
        "'slopes' and its member 'd2d-m1' are both named; expected the group or its members. Remove one of them."
    )]
    [InlineData(
        "slopes, device-to-device",
        "'slopes' and 'device-to-device' are both named and have the member 'd2d-m1' in common; expected every "
            + "imperfection once. Remove one of them."
    )]
    [InlineData("slope", "no imperfection or group is called 'slope'. Did you mean 'slopes'?")]
    public void What_overlaps_or_is_unknown_is_refused_as_for_other_groups(string names, string sentence)
    {
        TestRig rig = TestRig.Create("study.groups={ slopes: [d2d-m1] }", $"study.rank.imperfections=[{names}]");
        Assert.Equal(
            [$"--set study.rank.imperfections: {sentence}"],
            Assert.Throws<InputException>(() => rig.Subjects).Problems
        );
    }
}
