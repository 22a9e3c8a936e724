using Modular.Contracts;
using Modular.Statistics;
using Modular.Studies;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

public sealed class RankingTests
{
    [Fact]
    public void What_fixing_buys_and_what_it_costs_alone_are_differences_seed_by_seed()
    {
        Ranking ranking = ByLeavingOneOut(
            ["a"],
            [.. Ideal(97, 96, 98), .. All(90, 92, 91), .. Without("a", 95, 96, 93), .. Only("a", 91, 93, 92)]
        );
        RankedSubject a = Assert.Single(ranking.Subjects);
        Assert.Equal(Interval.FromSamples([5, 4, 2]), a.Buys);
        Assert.Equal(Interval.FromSamples([6, 3, 6]), a.Costs);
        Assert.Equal(Interval.FromSamples([97, 96, 98]), ranking.Ideal);
        Assert.Equal(Interval.FromSamples([90, 92, 91]), ranking.All);
        Assert.Equal(1, a.Rank);
    }

    [Fact]
    public void What_the_data_tell_apart_has_ranks_of_its_own()
    {
        Ranking ranking = Rank(("little", [1, 1.1, 0.9, 1]), ("much", [5, 5.1, 4.9, 5.2]), ("some", [3, 3.1, 2.9, 3]));
        Assert.Equal(
            [("much", 1), ("some", 2), ("little", 3)],
            ranking.Subjects.Select(subject => (subject.Name, subject.Rank))
        );
    }

    [Fact]
    public void What_the_data_cannot_tell_apart_shares_a_rank_the_better_mean_first()
    {
        Ranking ranking = Rank(("none", [0, 0.1, -0.1, 0]), ("b", [5, 7, 4, 6]), ("a", [6, 5, 7, 5]));
        Assert.Equal(
            [("a", 1), ("b", 1), ("none", 3)],
            ranking.Subjects.Select(subject => (subject.Name, subject.Rank))
        );
    }

    /// <summary>Seeds differ by tens of points, hardware by one: only pairs show it.</summary>
    [Fact]
    public void Seeds_are_paired()
    {
        double[] seeds = [40, 90, 60, 75, 50];
        double[] With(double gain, params double[] noise) => [.. seeds.Zip(noise, (seed, e) => seed + gain + e)];
        Ranking ranking = ByLeavingOneOut(
            ["a", "b"],
            [
                .. Ideal(seeds),
                .. All(seeds),
                .. Without("a", With(1, 0.01, -0.01, 0.02, 0, -0.02)),
                .. Without("b", With(2, 0, 0.02, -0.01, -0.01, 0)),
                .. Only("a", seeds),
                .. Only("b", seeds),
            ]
        );
        Assert.Equal([("b", 1), ("a", 2)], ranking.Subjects.Select(subject => (subject.Name, subject.Rank)));
        Assert.All(ranking.Subjects, subject => Assert.True(subject.Buys.High - subject.Buys.Low < 0.1));
    }

    /// <summary>Seed 1 of "all" failed, seed 0 of "without a" is missing: a has seed 2 left, b has 0 and 2.</summary>
    [Fact]
    public void A_seed_counts_in_a_difference_where_both_trials_were_done()
    {
        Ranking ranking = ByLeavingOneOut(
            ["a", "b"],
            [
                .. Ideal(98, 97, double.NaN),
                .. All(90, double.NaN, 80),
                .. Without("a", double.NaN, 95, 86).Skip(1),
                .. Without("b", 93, 50, 81),
                .. Only("a", 96, 93, 1),
                .. Only("b", double.NaN, double.NaN, 1),
            ]
        );
        RankedSubject a = ranking.Subjects.Single(subject => subject.Name == "a");
        RankedSubject b = ranking.Subjects.Single(subject => subject.Name == "b");
        Assert.Equal(new Interval(6, double.NaN, double.NaN, 1), a.Buys);
        Assert.Equal(Interval.FromSamples([3, 1]), b.Buys);
        Assert.Equal(Interval.FromSamples([2, 4]), a.Costs);
        Assert.Equal(0, b.Costs.Count);
        Assert.Equal(Interval.FromSamples([98, 97]), ranking.Ideal);
        Assert.Equal((1, 1), (a.Rank, b.Rank));
    }

    [Fact]
    public void One_seed_ranks_nothing_apart_and_has_no_interval()
    {
        Ranking ranking = Rank(("a", [1]), ("b", [9]));
        Assert.Equal([("b", 1), ("a", 1)], ranking.Subjects.Select(subject => (subject.Name, subject.Rank)));
        Assert.All(
            ranking.Subjects,
            subject => Assert.True(double.IsNaN(subject.Buys.Low) && double.IsNaN(subject.Costs.High))
        );
    }

    [Fact]
    public void Nothing_done_ranks_nothing()
    {
        Ranking ranking = ByLeavingOneOut(["a", "b"], [.. Ideal(double.NaN), .. All(double.NaN)]);
        Assert.Equal([1, 1], ranking.Subjects.Select(subject => subject.Rank));
        Assert.All(ranking.Subjects, subject => Assert.Equal(0, subject.Buys.Count));
        Assert.Empty(Disagreement.FindAll(ranking, []));
    }

    /// <summary>
    /// Three subjects that are the same: a rank other than 1 in at most 3 % of studies, which is the
    /// share of ranks in the error of a study, and not never.
    /// </summary>
    [Fact]
    public void Equals_are_rarely_ranked_apart()
    {
        const int Studies = 1500;
        double[] noise = new double[Studies * 15];
        new RandomStream(8).Normal(0, 0, noise);
        int apart = noise
            .Chunk(15)
            .Count(study =>
                Rank(("a", study[..5]), ("b", study[5..10]), ("c", study[10..]))
                    .Subjects.Any(subject => subject.Rank > 1)
            );
        Assert.InRange(apart / (double)Studies, 0.01, 0.045);
    }

    /// <summary>By what fixing each buys, over "all" at 80.</summary>
    private static Ranking Rank(params (string Name, double[] Buys)[] subjects) =>
        ByLeavingOneOut(
            [.. subjects.Select(subject => subject.Name)],
            subjects
                .SelectMany(subject =>
                    Without(subject.Name, [.. subject.Buys.Select(gain => 80 + gain)])
                        .Concat(Only(subject.Name, [.. subject.Buys.Select(_ => 90.0)]))
                )
                .Concat(All([.. subjects[0].Buys.Select(_ => 80.0)]))
                .Concat(Ideal([.. subjects[0].Buys.Select(_ => 95.0)]))
        );
}
