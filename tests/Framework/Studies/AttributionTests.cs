using Modular.Contracts;
using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

public sealed class AttributionTests
{
    private static readonly string[] Seven = [.. Enumerable.Range(0, 7).Select(i => $"p{i}")];

    [Fact]
    public void One_at_a_time_runs_only_one_and_ranks_by_what_it_costs_alone()
    {
        var how = new Attribution { Names = ["a", "b"], Method = RankMethod.OneAtATime };
        Assert.Equal(["ideal", "all", "only/a", "only/b"], how.Versions.Select(version => version.Name));
        Ranking ranking = Ranking.Compute(
            how,
            [
                .. Ideal(97, 98, 97),
                .. All(80, 81, 82),
                .. Only("a", 96, 97, 96),
                .. Only("b", 90, 91.1, 90),
                .. Without("b", 90, 90, 90),
            ]
        );
        Assert.Equal([("b", "1"), ("a", "2")], ranking.Subjects.Select(subject => (subject.Name, $"{subject.Ranks}")));
        Assert.Equal(Interval.FromSamples([7, 6.9, 7]).Mean, ranking.Decides(ranking.Subjects[0]).Mean, 1e-9);
        Assert.All(ranking.Subjects, subject => Assert.Equal((0, 0), (subject.Buys.Count, subject.Share.Count)));
    }

    /// <summary>a costs 3, b costs 1, together 2 more: each has half of that.</summary>
    [Fact]
    public void Shapley_shares_out_what_two_cost_together()
    {
        Attribution how = ByShapley("a", "b");
        Ranking ranking = Ranking.Compute(
            how,
            [.. Ideal(97, 98, 97.5), .. All(91, 92.1, 91.4), .. Only("a", 94, 95, 94.5), .. Only("b", 96, 97, 96.5)]
        );
        Assert.Equal([("a", 1), ("b", 2)], ranking.Subjects.Select(subject => (subject.Name, subject.Rank)));
        Assert.Equal(4, ranking.Subjects[0].Share.Mean, 1e-9);
        Assert.Equal(2, ranking.Subjects[1].Share.Mean, 1e-9);
        Interaction pair = Assert.Single(ranking.Interactions);
        Assert.Equal(("a", "b"), (pair.First, pair.Second));
        Assert.Equal(2, pair.Points.Mean, 1e-9);
        Assert.Equal(5, ranking.Subjects[0].Buys.Mean, 1e-9);
        Assert.Equal(3, ranking.Subjects[0].Costs.Mean, 1e-9);
        Assert.Null(ranking.Subjects[0].ShareError);
    }

    /// <summary>Bits belong to the order of declaration; the ranking lists names as the scenario does.</summary>
    [Fact]
    public void The_order_of_declaration_names_the_subsets_and_the_scenario_the_subjects()
    {
        TestRig rig = TestRig.Create(
            "study.rank={ method: shapley, imperfections: [offset, rtn, d2d-m1, d2d-c1] }",
            "study.seeds=1"
        );
        Assert.Equal(16, rig.Study.Plan.Count);
        Assert.Contains("subset/d2d-m1+offset", rig.Study.Plan.Select(trial => trial.Hardware));
        Assert.Equal(["d2d-m1", "offset"], rig.Trial("subset/d2d-m1+offset").Strengths.Keys);
        Assert.Equal(["d2d-m1", "d2d-c1", "offset"], rig.Trial("without/rtn").Strengths.Keys);
        Assert.Equal(["offset", "rtn", "d2d-m1", "d2d-c1"], rig.Study.Attribution.Names);
    }

    [Fact]
    public void A_seed_with_a_subset_missing_has_no_share()
    {
        Outcome[] outcomes =
        [
            .. Ideal(97, 98, 99),
            .. All(91, 92, 93),
            .. Only("a", 94, double.NaN, 94),
            .. Only("b", 96, 97, 96),
        ];
        Ranking ranking = Ranking.Compute(ByShapley("a", "b"), outcomes);
        Assert.All(ranking.Subjects, subject => Assert.Equal([0, 2], subject.Values.Keys));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    public void Shares_add_up_to_ideal_minus_all_seed_by_seed(int players)
    {
        Attribution how = ByShapley(Seven[..players]);
        Outcome[] outcomes = Noise(how, seeds: 4);
        Ranking ranking = Ranking.Compute(how, outcomes);
        foreach (int seed in Enumerable.Range(0, 4))
        {
            double At(string hardware) =>
                outcomes.Single(outcome => outcome.Hardware == hardware && outcome.Seed == seed).Accuracy!.Value;
            Assert.Equal(At("ideal") - At("all"), ranking.Subjects.Sum(subject => subject.Values[seed]), 1e-10);
        }
    }

    /// <summary>
    /// With a pure sum every order gives the same; with noise the orders differ, and the interval is wider than that of
    /// the seeds.
    /// </summary>
    [Fact]
    public void Drawn_orders_have_an_error_that_the_interval_holds()
    {
        Attribution how = ByShapley(Seven);
        Ranking sum = Ranking.Compute(
            how,
            Outcomes(how, seeds: 5, (on, seed) => on.Sum(name => 1 + Array.IndexOf(Seven, name)) * (1 + 0.01 * seed))
        );
        Assert.Equal(Seven.Reverse(), sum.Subjects.Select(subject => subject.Name));
        Assert.All(sum.Subjects, subject => Assert.Equal(0, subject.ShareError!.Value, 1e-9));
        Assert.Equal(7 * 1.02, sum.Subjects[0].Share.Mean, 1e-9);
        Ranking noise = Ranking.Compute(how, Noise(how, seeds: 5));
        Assert.All(
            noise.Subjects,
            subject =>
            {
                Interval seedsOnly = Interval.FromSamples([.. subject.Values.Values]);
                Assert.InRange(subject.ShareError!.Value, 0.01, 1);
                Assert.True(subject.Share.High - subject.Share.Low > seedsOnly.High - seedsOnly.Low);
            }
        );
        Assert.Empty(noise.Interactions);
    }

    /// <summary>
    /// The error told for 20 orders is that of the means of many other sets of 20: within a third on average over the
    /// players.
    /// </summary>
    [Fact]
    public void The_error_of_the_drawing_is_what_other_draws_would_give()
    {
        double[] game = new double[128];
        new RandomStream(3).Normal(0, 0, game);
        int[][] orders = [.. new Coalitions(Seven, 4000).Orders];
        double[][] adds = [.. orders.Select(order => Shapley.Along(order, set => game[set]))];
        double told = 0;
        double found = 0;
        for (int player = 0; player < 7; player++)
        {
            double[][] sets = [.. adds.Select(one => one[player]).Chunk(20)];
            told += sets.Average(set => Math.Pow(SampledError.FromDraws(set).Error, 2));
            double mean = sets.Average(set => set.Average());
            found += sets.Sum(set => Math.Pow(set.Average() - mean, 2)) / (sets.Length - 1);
        }
        Assert.Equal(1, told / found, 0.2);
    }

    private static Attribution ByShapley(params string[] names) =>
        new()
        {
            Names = names,
            Method = RankMethod.Shapley,
            Coalitions = new Coalitions(names, 20),
        };

    private static Outcome[] Noise(Attribution how, int seeds)
    {
        int draw = 0;
        return Outcomes(
            how,
            seeds,
            (_, _) =>
            {
                double[] one = new double[1];
                new RandomStream(4).Normal(draw++, 0, one);
                return one[0];
            }
        );
    }

    private static Outcome[] Outcomes(Attribution how, int seeds, Func<IEnumerable<string>, int, double> loss) =>
        [
            .. how.Versions.SelectMany(version =>
                Synthetic.SeedOutcomes(
                    version.Name,
                    [.. Enumerable.Range(0, seeds).Select(seed => 97 - loss(version.On, seed))]
                )
            ),
        ];
}
