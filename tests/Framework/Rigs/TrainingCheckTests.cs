namespace Modular.Framework.Tests;

public sealed class TrainingCheckTests
{
    [Theory]
    [InlineData("strengths: {offst: 1}", "(10,", "no imperfection or group is called 'offst'. Did you mean 'offset'?")]
    [InlineData(
        "strengths: {offset: -1}",
        "(10,",
        "the strength of 'offset' is -1; expected a number from 0 to 1000000, where 1 is as published. Correct it."
    )]
    [InlineData(
        "schedule: {every: 7}",
        "(10,",
        "the schedule has no 'factor'; expected 'every' and 'factor', or 'restarts'. Add it."
    )]
    [InlineData(
        "schedule: {factor: 0.5}",
        "(10,",
        "the schedule has no 'every'; expected 'every' and 'factor', or 'restarts'. Add it."
    )]
    [InlineData(
        "schedule: {every: 7, restarts: [2]}",
        "(10,",
        "the schedule has 'restarts' beside 'every' or 'factor'; expected 'every' and 'factor', or 'restarts'. Remove one of the two."
    )]
    [InlineData(
        "schedule: {restarts: [1]}",
        "(10,",
        "training lasts 2 epochs, and the restarts end after 1; expected as many or more. Lengthen a restart, or lower 'epochs'."
    )]
    [InlineData(
        "weight-decay: 0.01",
        "(10,",
        "weight decay is for the optimizer 'adamw', and the optimizer is 'adam'; expected none. Use 'optimizer: adamw', or leave it out."
    )]
    [InlineData(
        "weight-decay: auto",
        "(10,",
        "weight decay is for the optimizer 'adamw', and the optimizer is 'adam'; expected none. Use 'optimizer: adamw', or leave it out."
    )]
    public void What_does_not_fit_is_one_sentence(string entry, string place, string sentence)
    {
        string problem = Problem("mode: off-line, epochs: 2, batch: 50, rate: 8, " + entry);
        Assert.Contains("study.yaml" + place, problem);
        Assert.EndsWith(": " + sentence, problem);
    }

    [Theory]
    [InlineData(
        "strengths: {offset: 1}",
        "strengths under training are for off-line training; in place every step reads the devices of the study. "
            + "Remove them, or use 'mode: off-line'."
    )]
    [InlineData(
        "start: released, set: on-sign-change",
        "'start: released' computes its first step with signs that no device holds, and a SET follows the change of "
            + "a sign that was read; expected 'set: none'. Leave out 'set', or use another start."
    )]
    [InlineData(
        "schedule: {restarts: [2]}",
        "restarts are for off-line training; in place the schedule takes 'every' and 'factor'. Use these, or 'mode: off-line'."
    )]
    public void What_is_for_off_line_training_is_refused_in_place(string entry, string sentence) =>
        Assert.EndsWith(": " + sentence, Problem("mode: in-place, epochs: 2, batch: 50, rate: 8, " + entry));

    [Theory]
    [InlineData("weight-decay: many", "'auto'")]
    public void A_decay_is_a_number_or_auto(string entry, string expected) =>
        Assert.Contains(expected, Problem("mode: off-line, optimizer: adamw, epochs: 2, batch: 50, rate: 8, " + entry));

    private static string Problem(string training) =>
        Assert.Single(
            Assert
                .Throws<InputException>(() => TestRig.Edited("mode: in-place, epochs: 2, batch: 50, rate: 8", training))
                .Problems
        );
}
