using Modular.Reports;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Trials;

namespace Modular.Framework.Tests;

public sealed class AssumptionFindingsTests
{
    private static readonly double[] Noise = [0.3, -0.2, 0.1, -0.3, 0.1];

    [Fact]
    public void A_number_that_turns_the_ranking_round_decides() =>
        Assert.Equal(
            [
                "Decided by assumption: with sense.options.x=2, b stands alone at the top of the ranking in place of a.",
                "Decided by assumption: with sense.options.x=2, a has an effect of 1.00 [0.70, 1.30] points in place of 5.00 [4.70, 5.30].",
                "Decided by assumption: with sense.options.x=2, b has an effect of 5.00 [4.70, 5.30] points in place of 1.00 [0.70, 1.30].",
            ],
            Find(
                Buys("as-assumed", a: 5, b: 1),
                Buys("sense.options.x=1", a: 5, b: 1),
                Buys("sense.options.x=2", a: 1, b: 5)
            )
        );

    [Fact]
    public void Without_a_change_the_ends_are_counted() =>
        Assert.Equal(
            ["At 2 ends of the ranges of assumed numbers, no change of as-assumed's ranking or effects was shown."],
            Find(
                Buys("as-assumed", a: 5, b: 1),
                Buys("sense.options.x=1", a: 5, b: 1),
                Buys("sense.options.x=2", a: 5, b: 1)
            )
        );

    [Fact]
    public void Studies_that_vary_no_assumption_have_no_such_sentence() =>
        Assert.Empty(
            AssumptionFindings.List(
                new Comparison(
                    "two",
                    [],
                    [Buys("one", 5, 1) with { Settings = Nothing }, Buys("two", 1, 5) with { Settings = Nothing }]
                )
            )
        );

    private static Dictionary<string, string> Nothing => [];

    private static IEnumerable<string> Find(params ComparedStudy[] studies) =>
        AssumptionFindings.List(new Comparison("three", [AssumptionVariants.Axis], studies));

    /// <summary>A study of five seeds in which fixing a and b buys so many points.</summary>
    private static ComparedStudy Buys(string setting, double a, double b)
    {
        double[] all = [80, 81, 82, 83, 84];
        Outcome[] outcomes =
        [
            .. Synthetic.Ideal(all.Select(accuracy => accuracy + a + b).ToArray()),
            .. Synthetic.All(all),
            .. Synthetic.Without("a", [.. all.Zip(Noise, (accuracy, noise) => accuracy + a + noise)]),
            .. Synthetic.Without("b", [.. all.Zip(Noise, (accuracy, noise) => accuracy + b - noise)]),
            .. Synthetic.Only("a", [.. all.Select(accuracy => accuracy + b)]),
            .. Synthetic.Only("b", [.. all.Select(accuracy => accuracy + a)]),
        ];
        return new ComparedStudy
        {
            Name = setting,
            Settings = new Dictionary<string, string> { [AssumptionVariants.Axis] = setting },
            Folder = new RunFolder(setting),
            Ranking = Synthetic.ByLeavingOneOut(["a", "b"], outcomes),
            Outcomes = outcomes,
        };
    }
}
