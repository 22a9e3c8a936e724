using Modular.Studies;
using Modular.Studies.Tolerances;
using Modular.Trials;

namespace Modular.Framework.Tests;

public sealed class TolerancePlanTests
{
    private static readonly string[] Ranked =
    [
        "study.rank.imperfections=[device-to-device, rtn, pink-noise]",
        "study.strengths={rtn: 0.5}",
        "study.seeds=2",
    ];

    [Fact]
    public void What_the_ranking_runs_is_not_run_again()
    {
        IReadOnlyList<Trial> plan = Plan("{ loss: 1, strengths: [1, 0.5], imperfections: [rtn, pink-noise] }");
        string[] more =
        [
            "tolerance/rtn/alone/1",
            "tolerance/rtn/with-others/1", // 0 is ideal and without/rtn, 0.5 only/rtn and all.
            "tolerance/pink-noise/alone/0.5",
            "tolerance/pink-noise/with-others/0.5",
        ];
        Assert.Equal(2 * (8 + more.Length), plan.Count);
        Assert.Equal(more, plan.Skip(8).Take(4).Select(trial => trial.Hardware));
        Assert.Equal(0, plan[11].Seed);
        Assert.Equal((StudyPlan.Ideal, 1), (plan[12].Hardware, plan[12].Seed));
    }

    [Fact]
    public void No_two_trials_of_a_seed_have_the_same_dials_and_names_can_be_files()
    {
        IReadOnlyList<Trial> plan = Plan(
            "{ loss: 1, imperfections: [device-to-device, d2d-r0, rtn], strengths: [1e-5, 1, 123456] }",
            "study.strengths.rtn=1"
        );
        Assert.Equal(
            plan.Count,
            plan.Select(trial => (trial.Seed, TolerancePlan.Key(trial.Strengths))).Distinct().Count()
        );
        Assert.Equal(plan.Count, plan.Select(trial => trial.Name).Distinct().Count());
        Assert.All(plan, trial => Assert.Matches("^[a-z0-9+.-]+$", trial.Name));
    }

    [Fact]
    public void Alone_all_others_are_off_and_with_others_they_keep_their_strengths()
    {
        IReadOnlyList<Trial> plan = Plan("{ loss: 1, strengths: [2], imperfections: [device-to-device, d2d-r0] }");
        IReadOnlyDictionary<string, double> Of(string hardware) =>
            plan.First(trial => trial.Hardware == "tolerance/" + hardware).Strengths;
        Assert.Equal(
            new Dictionary<string, double>
            {
                ["d2d-m1"] = 2,
                ["d2d-tstar"] = 2,
                ["d2d-c1"] = 2,
                ["d2d-m2"] = 2,
                ["d2d-r0"] = 2,
            },
            Of("device-to-device/alone/2")
        );
        Assert.Equal([2, 2, 2, 2, 2, 0.5, 1], Of("device-to-device/with-others/2").Values);
        Assert.Equal([1, 1, 1, 1, 2, 0.5, 1], Of("d2d-r0/with-others/2").Values);
        Assert.Equal(["d2d-m1", "d2d-tstar", "d2d-c1", "d2d-m2", "rtn", "pink-noise"], Of("d2d-r0/with-others/0").Keys);
        Assert.DoesNotContain(plan, trial => trial.Hardware == "tolerance/device-to-device/with-others/0");
    }

    [Fact]
    public void Only_a_loss_need_be_given()
    {
        IReadOnlyList<ToleranceQuestion> questions = TolerancePlan.Questions(
            TestRig.Create([.. Ranked, "study.tolerance={ loss: 1 }"]).Subjects
        );
        Assert.Equal(
            [
                "device-to-device alone",
                "device-to-device with-others",
                "rtn alone",
                "rtn with-others",
                "pink-noise alone",
                "pink-noise with-others",
            ],
            questions.Select(question => $"{question.Imperfection} {question.Words}")
        );
        Assert.All(questions, question => Assert.Equal([0, 0.25, 0.5, 1, 2, 4], question.Strengths));
    }

    [Fact]
    public void A_study_that_asks_for_none_has_none() =>
        Assert.DoesNotContain(
            TestRig.Create(Ranked).Study.Plan,
            trial => trial.Hardware.StartsWith(TolerancePlan.Prefix)
        );

    private static IReadOnlyList<Trial> Plan(string tolerance, params string[] more) =>
        TestRig.Create([.. Ranked, $"study.tolerance={tolerance}", .. more]).Study.Plan;
}
