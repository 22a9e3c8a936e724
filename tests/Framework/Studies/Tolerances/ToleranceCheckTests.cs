namespace Modular.Framework.Tests;

public sealed class ToleranceCheckTests
{
    [Theory]
    [InlineData("imperfections: [rtm]", "no imperfection or group is called 'rtm'. Did you mean 'rtn'?")]
    [InlineData("imperfections: [rtn, rtn]", "'rtn' is named twice; expected every name once. Remove one of them.")]
    [InlineData(
        "imperfections: [pink-noise]",
        "'pink-noise' is not among the imperfections of the study, so it is off. Name it under rank: imperfections, too, or leave it out."
    )]
    [InlineData(
        "imperfections: [device-to-device]",
        "'device-to-device' is not among the imperfections of the study, so it is off. Name it under rank: "
            + "imperfections, too, or leave it out."
    )]
    [InlineData(
        "imperfections: []",
        "no imperfection is named; expected at least one. Leave the key out to ask for all that the study ranks."
    )]
    [InlineData("strengths: [1, 2, 1]", "strength 1 is given twice; expected every strength once. Remove one of them.")]
    [InlineData("contexts: [alone, alone]", "'alone' is given twice; expected every context once. Remove one of them.")]
    public void What_makes_no_sense_is_one_sentence(string entry, string sentence)
    {
        TestRig rig = TestRig.Edited(
            "study:     { seeds: 2 }",
            $"study:     {{ rank: {{ imperfections: [rtn, d2d-c1] }}, tolerance: {{ loss: 1, {entry} }} }}"
        );
        var error = Assert.Throws<InputException>(() => rig.Subjects);
        Assert.Equal([$"{rig.File.Path}(11,{76 + entry.IndexOf('[')}): {sentence}"], error.Problems);
    }

    [Fact]
    public void A_group_and_its_member_may_both_be_asked_for() =>
        Assert.Equal(
            ["device-to-device", "d2d-c1"],
            TestRig
                .Create("study.tolerance={ loss: 1, imperfections: [device-to-device, d2d-c1] }")
                .Subjects.Tolerance!.Imperfections!
        );
}
