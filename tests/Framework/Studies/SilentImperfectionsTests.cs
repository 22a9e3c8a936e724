using Modular.Reports;
using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

/// <summary>An imperfection that changes no prediction is named, for 0.00 alone looks like a measurement.</summary>
public sealed class SilentImperfectionsTests
{
    private static readonly Attribution How = new() { Names = ["c2c", "rtn"] };

    [Fact]
    public void Only_the_one_that_changes_no_prediction_is_silent() =>
        Assert.Equal(["c2c"], SilentImperfections.FindAll(How, Outcomes(withoutRtn: [true, true, false])));

    /// <summary>The same accuracy from other samples is a change.</summary>
    [Fact]
    public void Other_samples_right_are_a_change_though_the_accuracy_is_the_same() =>
        Assert.Equal(["c2c"], SilentImperfections.FindAll(How, Outcomes(withoutRtn: [false, true, true])));

    [Fact]
    public void Trials_without_their_samples_show_nothing() =>
        Assert.Empty(
            SilentImperfections.FindAll(
                How,
                [.. Outcomes(withoutRtn: [true, true, false]).Select(outcome => outcome with { Correct = null })]
            )
        );

    [Fact]
    public void The_sentence_says_what_was_seen()
    {
        Outcome[] outcomes = Outcomes(withoutRtn: [true, true, false]);
        Ranking ranking = Ranking.Compute(How, outcomes);
        Assert.Equal(
            "No prediction changes with c2c: every trial has the same test samples right with and without. "
                + "Either it does not act in this study, or too weakly to be seen in these samples.",
            Findings.Tell(ranking, NotableEffects.FindAll(ranking, [], outcomes)).Silent
        );
    }

    private static Outcome[] Outcomes(bool[] withoutRtn) =>
        [
            .. Right(Ideal(100, 100), [true, true, true]),
            .. Right(All(66, 66), [true, false, true]),
            .. Right(Without("c2c", 66, 66), [true, false, true]),
            .. Right(Only("c2c", 100, 100), [true, true, true]),
            .. Right(Without("rtn", 66, 66), withoutRtn),
            .. Right(Only("rtn", 66, 66), [true, false, true]),
        ];

    private static IEnumerable<Outcome> Right(IEnumerable<Outcome> outcomes, bool[] right) =>
        outcomes.Select(outcome => outcome with { Correct = Correctness.FromFlags(right) });
}
