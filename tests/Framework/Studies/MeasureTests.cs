using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

public sealed class MeasureTests
{
    [Fact]
    public void The_accuracy_is_the_mean_after_the_last_epochs()
    {
        Outcome outcome = Ideal(90).Single() with
        {
            Epochs = [new EpochOutcome(1, 1, 50), new EpochOutcome(2, 1, 86), new EpochOutcome(3, 1, 90)],
        };
        Assert.Equal(90, outcome.Measured(1).Accuracy);
        Assert.Equal(88, outcome.Measured(2).Accuracy);
        Assert.Null(Outcome.Failed(TestRig.Create().Trial(), "no.").Measured(2).Accuracy);
    }

    [Theory]
    [InlineData(
        "the accuracy is the mean over the last 3 epochs, and training has 2; expected as many or fewer. Lower it, or train longer.",
        "study.measure.last-epochs=3"
    )]
    [InlineData(
        "the accuracy is the mean over 2 epochs, and off-line training measures the hardware once, after writing; "
            + "expected 1. Leave it out.",
        "study.measure.last-epochs=2",
        "training.mode=off-line"
    )]
    [InlineData(
        "the accuracy is the mean over the last 3 epochs, and the rate steps 2 before the end; expected at most 2, "
            + "so that all have one rate. Lower it, or change the schedule.",
        "study.measure.last-epochs=3",
        "training.epochs=6",
        "training.schedule={ every: 4, factor: 0.5 }"
    )]
    [InlineData(
        "7 imperfections are ranked; expected at most 6 for the method 'factorial' with every combination. Use "
            + "'design: fractional', name fewer, or put some into groups.",
        "study.rank={ method: factorial, imperfections: [d2d-m1, d2d-m2, d2d-r0, d2d-c1, rtn, pink-noise, offset] }"
    )]
    [InlineData(
        "2 imperfections are ranked; expected 4 to 32 for a fractional design. Use 'design: full'.",
        "study.rank={ method: factorial, design: fractional, imperfections: [rtn, pink-noise] }"
    )]
    [InlineData(
        "24 runs are asked for; a fraction of 6 imperfections has 16 or 32. Correct it, or leave it out for the fewest.",
        "study.rank={ method: factorial, design: fractional, runs: 24, imperfections: [d2d-m1, d2d-m2, d2d-r0, rtn, pink-noise, offset] }"
    )]
    [InlineData(
        "16 runs are asked for, and the full design runs every combination; expected none. Use 'design: fractional', or leave it out.",
        "study.rank={ method: factorial, runs: 16, imperfections: [rtn, pink-noise] }"
    )]
    [InlineData(
        "a fractional design is for the method 'factorial', and the method is 'leave-one-out'; expected none. Use "
            + "'method: factorial', or leave it out.",
        "study.rank={ design: fractional, imperfections: [rtn, pink-noise] }"
    )]
    public void What_cannot_be_measured_is_one_sentence(string sentence, params string[] overrides)
    {
        TestRig rig = TestRig.Create(overrides);
        string problem = Assert.Single(Assert.Throws<InputException>(() => rig.Subjects).Problems);
        Assert.EndsWith($": {sentence}", problem);
    }
}
