using Modular.Reports;
using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

/// <summary>What is said with <c>study.margin</c>.</summary>
public sealed class NegligibleEffectsTests
{
    /// <summary>Fixing a buys 5 points; fixing b a hundredth, give or take two hundredths.</summary>
    private static readonly Outcome[] Outcomes =
    [
        .. Ideal(95, 95, 95, 95, 95),
        .. All(80, 80, 80, 80, 80),
        .. Without("a", 85.1, 84.9, 85, 85.05, 84.95),
        .. Without("b", 80.03, 79.99, 80.02, 80.01, 80),
        .. Only("a", 90, 90, 90, 90, 90),
        .. Only("b", 95, 95, 95, 95, 95),
    ];

    [Fact]
    public void What_lies_within_the_margin_is_named_and_marked()
    {
        Ranking ranking = Rank(0.2);
        Assert.Equal([false, true], ranking.Subjects.Select(subject => subject.IsWithinMargin));
        Assert.Equal(
            "Costs nothing that matters: b. What the ranking measures of each lies within 0.2 points on both sides "
                + "of 0 (two one-sided tests, Holm).",
            Findings.Tell(ranking, NotableEffects.None).Negligible
        );
        string[] lines = CsvResults.Ranking(ranking).Split('\n');
        Assert.EndsWith(",within_margin,decided_by,errors", lines[0]);
        Assert.EndsWith(",no,buys,paired", lines[1]);
        Assert.EndsWith(",yes,buys,paired", lines[2]);
    }

    [Fact]
    public void A_margin_that_the_seeds_cannot_show_names_nothing() =>
        Assert.Equal(
            "No imperfection was shown to change accuracy by less than 0.02 points.",
            Findings.Tell(Rank(0.02), NotableEffects.None).Negligible
        );

    [Fact]
    public void Without_a_margin_nothing_is_said()
    {
        Ranking ranking = Rank(null);
        Assert.Null(Findings.Tell(ranking, NotableEffects.None).Negligible);
        Assert.DoesNotContain("within_margin", CsvResults.Ranking(ranking));
    }

    private static Ranking Rank(double? margin) =>
        Ranking.Compute(new Attribution { Names = ["a", "b"], Margin = margin }, Outcomes);
}
