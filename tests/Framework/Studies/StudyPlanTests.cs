using Modular.Studies;
using Modular.Trials;

namespace Modular.Framework.Tests;

public sealed class StudyPlanTests
{
    private static readonly string[] Three =
    [
        "study.rank.imperfections=[device-to-device, rtn, pink-noise]",
        "study.strengths={rtn: 0.5}",
        "study.seeds=4",
    ];

    [Fact]
    public void Every_seed_has_ideal_all_all_but_one_and_only_one()
    {
        IReadOnlyList<Trial> plan = TestRig.Create(Three).Study.Plan;
        Assert.Equal(4 * (2 + 2 * 3), plan.Count);
        string[] hardware =
        [
            "ideal",
            "all",
            "without/device-to-device",
            "without/rtn",
            "without/pink-noise",
            "only/device-to-device",
            "only/rtn",
            "only/pink-noise",
        ];
        for (int seed = 0; seed < 4; seed++)
            Assert.Equal(
                hardware.Select(name => (name, seed)),
                plan.Skip(seed * 8).Take(8).Select(trial => (trial.Hardware, trial.Seed))
            );
    }

    [Fact]
    public void Names_are_unique_and_can_be_files()
    {
        IReadOnlyList<Trial> plan = TestRig.Create(Three).Study.Plan;
        Assert.Equal(plan.Count, plan.Select(trial => trial.Name).Distinct().Count());
        Assert.Equal(
            ["ideal-seed-0", "all-seed-0", "without-device-to-device-seed-0"],
            plan.Take(3).Select(trial => trial.Name)
        );
        Assert.All(plan, trial => Assert.Matches("^[a-z0-9+.-]+$", trial.Name));
    }

    [Fact]
    public void Hardware_differs_by_one_subject()
    {
        TestRig rig = TestRig.Create(Three);
        Assert.Empty(rig.Trial(StudyPlan.Ideal).Strengths);
        Assert.Equal(7, rig.Trial().Strengths.Count);
        Assert.Equal(0.5, rig.Trial().Strengths["rtn"]);
        Assert.Equal(["rtn", "pink-noise"], rig.Trial(StudyPlan.Without("device-to-device")).Strengths.Keys);
        Assert.Equal(
            rig.Trial().Strengths.Where(dial => dial.Key != "rtn"),
            rig.Trial(StudyPlan.Without("rtn")).Strengths
        );
        Assert.Equal(new Dictionary<string, double> { ["rtn"] = 0.5 }, rig.Trial(StudyPlan.Only("rtn")).Strengths);
        Assert.DoesNotContain("offset", rig.Trial().Strengths.Keys);
    }

    [Fact]
    public void All_seeds_have_the_same_strengths()
    {
        IReadOnlyList<Trial> plan = TestRig.Create(Three).Study.Plan;
        Assert.All(
            plan.GroupBy(trial => trial.Hardware),
            same => Assert.All(same, trial => Assert.Equal(same.First().Strengths, trial.Strengths))
        );
    }

    /// <summary>Of two imperfections, all but one is only the other one; of one, it is ideal hardware.</summary>
    [Theory]
    [InlineData("[rtn, pink-noise]", "ideal", "all", "only/rtn = without/pink-noise", "only/pink-noise = without/rtn")]
    [InlineData("[rtn]", "ideal = without/rtn", "all = only/rtn")]
    public void Equal_hardware_is_one_trial(string imperfections, params string[] hardware) =>
        Assert.Equal(hardware, Named($"study.rank.imperfections={imperfections}"));

    [Fact]
    public void An_imperfection_at_strength_0_makes_no_hardware_of_its_own() =>
        Assert.Equal(
            [
                "ideal = only/rtn",
                "all = without/rtn",
                "only/offset = without/pink-noise",
                "only/pink-noise = without/offset",
            ],
            Named("study.rank.imperfections=[offset, rtn, pink-noise]", "study.strengths={ rtn: 0 }")
        );

    private static IEnumerable<string> Named(params string[] overrides) =>
        TestRig
            .Create([.. overrides, "study.seeds=1"])
            .Study.Plan.Select(trial => string.Join(" = ", trial.Also.Prepend(trial.Hardware)));
}
