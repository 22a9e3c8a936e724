using Modular.Reports;
using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

/// <summary>What a ranking would have said had training stopped earlier.</summary>
public sealed class EpochRankingTests
{
    private static readonly string[] Names = ["a", "b"];

    private static readonly Attribution How = new() { Names = Names };

    /// <summary>
    /// Alone, a takes 4, 2 and 1 point less than nothing, then costs 3; fixing it buys 1 throughout. b costs 1 and buys
    /// 2.
    /// </summary>
    private static readonly Outcome[] Crossing =
    [
        .. Curves(StudyPlan.Ideal, 80, 85, 90, 95),
        .. Curves(StudyPlan.All, 70, 75, 80, 85),
        .. Curves(StudyPlan.Without("a"), 71, 76, 81, 86),
        .. Curves(StudyPlan.Without("b"), 72, 77, 82, 87),
        .. Curves(StudyPlan.Only("a"), 84, 87, 91, 92),
        .. Curves(StudyPlan.Only("b"), 79, 84, 89, 94),
    ];

    [Fact]
    public void After_the_last_epoch_it_is_the_ranking_itself()
    {
        EpochRanking last = EpochRanking.ComputeAll(How, Crossing)[^1];
        Assert.Equal(4, last.Epoch);
        Assert.Equal(CsvResults.Ranking(Ranking.Compute(How, Crossing)), CsvResults.Ranking(last.Ranking));
    }

    [Fact]
    public void Each_epoch_has_the_differences_of_its_own_accuracies()
    {
        IReadOnlyList<EpochRanking> course = EpochRanking.ComputeAll(How, Crossing);
        Assert.Equal([1, 2, 3, 4], course.Select(at => at.Epoch));
        Assert.Equal([-4, -2, -1, 3], course.Select(at => Math.Round(at.Subject("a").Costs.Mean, 9)));
        Assert.Equal([2, 2, 2, 2], course.Select(at => Math.Round(at.Subject("b").Buys.Mean, 9)));
        Assert.All(course, at => Assert.Equal(3, at.Subject("a").Costs.Count));
    }

    [Fact]
    public void Off_line_there_is_none()
    {
        Outcome[] offLine =
        [
            .. Crossing.Select(outcome =>
                outcome.Hardware == StudyPlan.Ideal ? outcome : outcome with { Epochs = [outcome.Epochs[^1]] }
            ),
        ];
        Assert.Empty(EpochRanking.ComputeAll(How, offLine));
        Assert.Empty(Reversals(offLine));
    }

    [Fact]
    public void A_trial_that_failed_takes_no_part()
    {
        Outcome[] outcomes =
        [
            .. Crossing.Select(outcome =>
                outcome is { Hardware: "only/a", Seed: 2 } ? outcome with { Failure = "no.", Accuracy = null } : outcome
            ),
        ];
        Assert.All(EpochRanking.ComputeAll(How, outcomes), at => Assert.Equal(2, at.Subject("a").Costs.Count));
    }

    [Fact]
    public void A_sign_that_turns_is_told_with_the_epochs_between_which_it_turns() =>
        Assert.Equal(
            [
                "The length of training decides: a costs alone -4.00 [-4.10, -3.90] points after epoch 1, but 3.00 "
                    + "[2.90, 3.10] after epoch 4; the mean changes its sign for the last time between epochs 3 and "
                    + "4.",
            ],
            Reversals(Crossing)
        );

    [Fact]
    public void A_gain_in_the_end_after_a_cost_at_first_turns_too()
    {
        Outcome[] other =
        [
            .. Crossing.Select(outcome =>
                outcome with
                {
                    Hardware = outcome.Hardware switch
                    {
                        StudyPlan.Ideal => "only/a",
                        "only/a" => StudyPlan.Ideal,
                        string same => same,
                    },
                }
            ),
        ];
        Assert.Contains(
            Reversals(other),
            turn =>
                turn.Contains(
                    "a costs alone 4.00 [3.90, 4.10] points after epoch 1, but -3.00 [-3.10, -2.90] after epoch 4;"
                )
        );
    }

    [Theory]
    [InlineData(0.04, true)]
    [InlineData(0.9, false)] // beyond 0 by the interval of one epoch, but not by that of any of four
    [InlineData(3, false)]
    public void Chance_is_not_told_as_a_turn(double spread, bool told)
    {
        Outcome[] outcomes =
        [
            .. Crossing.Select(outcome =>
                outcome.Hardware != "only/a"
                    ? outcome
                    : outcome with
                    {
                        Epochs =
                        [
                            .. outcome.Epochs.Select(at =>
                                at.Epoch == 4 ? at : at with { Accuracy = at.Accuracy + spread * (outcome.Seed - 1) }
                            ),
                        ],
                    }
            ),
        ];
        Assert.Equal(told, Reversals(outcomes).Any());
    }

    [Fact]
    public void The_table_has_a_line_for_each_imperfection_and_epoch()
    {
        string[] lines = CsvResults.Course(EpochRanking.ComputeAll(How, Crossing)).Split('\n');
        Assert.Equal(
            "epoch,imperfection,rank,buys,buys_low,buys_high,costs,costs_low,costs_high,rank_low,rank_high,decided_by,errors",
            lines[0]
        );
        Assert.StartsWith("1,b,1,2,", lines[1]);
        Assert.StartsWith("1,a,2,1,", lines[2]);
        Assert.StartsWith("4,b,1,2,", lines[7]);
        Assert.Equal(10, lines.Length);
    }

    private static IReadOnlyList<string> Reversals(IReadOnlyList<Outcome> outcomes)
    {
        Ranking ranking = Ranking.Compute(How, outcomes);
        IReadOnlyList<EpochRanking> course = EpochRanking.ComputeAll(How, outcomes);
        return Findings.Tell(ranking, NotableEffects.FindAll(ranking, course, outcomes)).Reversals;
    }

    /// <summary>Three seeds: the accuracies of the middle one, which those of the others lie beside.</summary>
    private static IEnumerable<Outcome> Curves(string hardware, params double[] accuracies) =>
        SeedOutcomes(hardware, 0, 0, 0)
            .Select(outcome =>
                outcome with
                {
                    Accuracy = accuracies[^1] + Beside(hardware, outcome.Seed),
                    Epochs =
                    [
                        .. accuracies.Select(
                            (accuracy, i) => new EpochOutcome(i + 1, 1, accuracy + Beside(hardware, outcome.Seed))
                        ),
                    ],
                }
            );

    private static double Beside(string hardware, int seed) =>
        hardware.StartsWith("only") || hardware.StartsWith("without") ? 0.04 * (seed - 1) : 0;
}
