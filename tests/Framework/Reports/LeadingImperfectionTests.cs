using Modular.Reports;
using Modular.Statistics;
using Modular.Studies;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

/// <summary>What is said of the imperfection that counts most.</summary>
public sealed class LeadingImperfectionTests
{
    private static readonly double[] Swing = [0.1, -0.1, 0.05, -0.05, 0];

    [Fact]
    public void A_clear_one_is_named() =>
        Assert.Equal(
            "Fixing a buys most, more than any other by the paired test at 3 % (Holm).",
            Sentence(Around(5, 1), Around(1, -1))
        );

    /// <summary>Both make accuracy better; the less harmful of two gains is no cost.</summary>
    [Fact]
    public void The_first_of_those_that_cost_nothing_is_not_said_to_buy_most() =>
        Assert.Equal(
            "No imperfection was shown to cost accuracy: no interval of the column 'fixing it buys' lies above 0. "
                + "With 5 seeds, an effect of 0.13 points would be shown in four of five studies. "
                + "Below 0 lie a -1.00 [-1.10, -0.90] and b -5.00 [-5.10, -4.90]: there, hardware with the imperfection reached more. "
                + "The learning curves show whether training was long enough. "
                + "All of them together, ideal minus all: 15.00 [15.00, 15.00] points.",
            Sentence(Around(-1, 1), Around(-5, -1))
        );

    /// <summary>
    /// The correction over pairs stands beside ranks that are shared, for the table may look otherwise.
    /// </summary>
    [Fact]
    public void A_shared_rank_names_its_correction() =>
        Assert.Equal(
            "a, b share rank 1: paired tests at 3 %, with Holm's correction over 1 pair, cannot tell which of them buys most when fixed.",
            Sentence(Around(1.02, 1), Around(1, -1))
        );

    /// <summary>10.40 beside 0.00 in a study of two seeds: no test can tell them apart.</summary>
    [Fact]
    public void Too_few_seeds_are_named() =>
        Assert.Equal(
            "a, b share rank 1: 2 seeds, too few for a test, cannot tell which of them buys most when fixed.",
            Sentence([10.3, 10.5], [0, 0])
        );

    /// <summary>Six imperfections that change nothing are one question, not fifteen.</summary>
    [Fact]
    public void What_changes_nothing_costs_no_power()
    {
        string[] names = ["a", "b", "c", "d", "e", "f", "g"];
        double[][] buys =
        [
            [8, 12, 11, 9.5, 11.5],
            .. Enumerable.Repeat(new double[5], 6),
        ];
        Ranking ranking = Rank(names, buys);
        Assert.Equal(1, ranking.Tests);
        Assert.Equal("a", LeadingImperfection.Find(ranking)!.Name);
    }

    [Fact]
    public void What_the_study_could_show_is_shown_in_four_of_five_studies()
    {
        double effect = LeadingImperfection.ShownEffect(Rank(["a"], [Normal(5, 0)]));
        double spread = Deviation(Normal(5, 0));
        int shown = Enumerable
            .Range(1, 2000)
            .Count(draw => Interval.FromSamples([.. Normal(5, draw).Select(x => effect / spread + x)]).Low > 0);
        Assert.Equal(0.8, shown / 2000.0, 0.04);
    }

    private static double[] Normal(int count, int draw)
    {
        double[] values = new double[count];
        new Modular.Contracts.RandomStream(5).Normal(draw, 0, values);
        return values;
    }

    private static double Deviation(double[] values) =>
        Interval.StandardError(values, values.Average()) * Math.Sqrt(values.Length);

    private static string? Sentence(double[] a, double[] b) => LeadingImperfection.Sentence(Rank(["a", "b"], [a, b]));

    private static double[] Around(double mean, int sign) => [.. Swing.Select(x => mean + sign * x)];

    private static Ranking Rank(string[] names, double[][] buys)
    {
        double[] Level(double accuracy) => [.. buys[0].Select(_ => accuracy)];
        return ByLeavingOneOut(
            names,
            [
                .. Ideal(Level(95)),
                .. All(Level(80)),
                .. names.SelectMany((name, i) => Without(name, [.. buys[i].Select(gain => 80 + gain)])),
                .. names.SelectMany(name => Only(name, Level(90))),
            ]
        );
    }
}
