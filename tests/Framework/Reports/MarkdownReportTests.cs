using Modular.Reports;
using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

public sealed class MarkdownReportTests
{
    private static readonly TestRig Rig = TestRig.Create(
        "study.rank={ imperfections: [rtn, pink-noise, d2d-m2], errors: paired }",
        "study.strengths={rtn: 0.5}"
    );

    private static readonly IReadOnlyList<Outcome> Outcomes =
    [
        .. Curve(Ideal(97, 98), 50),
        .. Curve(All(90, 92), 40),
        .. Without("rtn", 95, 96),
        .. Without("pink-noise", 90.5, 93),
        .. Only("rtn", 91, 93),
        .. Only("pink-noise", double.NaN, 96),
    ];

    private static readonly string Report = Write(["rtn", "pink-noise"], Outcomes);

    [Fact]
    public void It_opens_with_the_study_and_what_was_done() =>
        Assert.StartsWith(
            "# small\n\nThree clouds.\n\n11 of 16 trials done, 2 seeds; every difference is paired by seed.\n\n",
            Report
        );

    [Fact]
    public void It_has_the_ranking()
    {
        Assert.Contains(
            "| rank | imperfection | fixing it buys, points [95 %] | it costs alone, points [95 %] |\n| --- | --- | --- | --- |\n",
            Report
        );
        Assert.Contains(
            "| 1-2 | rtn | 4.50 [-1.85, 10.85] | 5.50 [-0.85, 11.85] |\n| 1-2 | pink-noise | 0.75 [-2.43, 3.93] | 2.00 [one seed] |\n\n",
            Report
        );
    }

    [Fact]
    public void It_says_what_was_found()
    {
        Assert.Contains(
            "Ideal hardware reaches 97.50 [91.15, 103.85] %, the complete hardware 91.00 [78.29, 103.71] % (mean and "
                + "95 % interval over seeds).",
            Report
        );
        Assert.Contains(
            "No imperfection was shown to cost accuracy: no interval of the column 'fixing it buys' lies above 0. "
                + "With 2 seeds, an effect of 5.57 points would be shown in four of five studies.",
            Report
        );
    }

    [Fact]
    public void It_has_the_curves_as_means_over_seeds()
    {
        Assert.Contains("| epoch | ideal | all |\n", Report);
        Assert.Contains(
            "| 1 | 50.50 (50.00 to 51.00) | 40.50 (40.00 to 41.00) |\n"
                + "| 2 | 97.50 (97.00 to 98.00) | 91.00 (90.00 to 92.00) |\n\n",
            Report
        );
    }

    [Fact]
    public void It_has_the_ranking_after_each_epoch_where_trials_have_curves()
    {
        Assert.DoesNotContain("The ranking after each epoch", Report);
        Outcome[] outcomes =
        [
            .. Outcomes.SelectMany(outcome =>
                outcome.Done && outcome.Epochs.Count == 0 ? Curve([outcome], outcome.Accuracy!.Value - 1) : [outcome]
            ),
        ];
        string report = Write(["rtn", "pink-noise"], outcomes);
        Assert.Contains("## The ranking after each epoch\n", report);
        Assert.Contains(
            "| epoch | fixing rtn buys | rtn costs alone | fixing pink-noise buys | pink-noise costs alone |\n",
            report
        );
        Assert.Contains(
            "| 2 | 4.50 [-1.85, 10.85] | 5.50 [-0.85, 11.85] | 0.75 [-2.43, 3.93] | 2.00 [one seed] |\n\n",
            report
        );
    }

    [Fact]
    public void It_has_the_hardware_with_the_size_of_every_imperfection_at_its_strength()
    {
        Assert.Matches(
            @"memory 'hfo2-weak-reset' \(Modular\.Plugins\.Hfo2WeakReset \S+\); cell '2t2r' \(.*\); sense 'differential' \(.*\); "
                + @"network 'mlp' \(.*\); dataset 'blobs' \(.*\)\. Devices have \d\S* uS to \d\S* uS",
            Report
        );
        Assert.Contains(
            "| rtn |  | 0.5 | upper end of the ceiling A 0.25 ln(R) | read | memory | arXiv:2107.06064 [code] |\n",
            Report
        );
        Assert.Contains(
            "| pink-noise |  | 1 | amplitude alpha 0.025 ln(R) | write | memory | arXiv:2107.06064 [code] |\n",
            Report
        );
        Assert.Contains(
            "| d2d-r0 | device-to-device | 0 | off | fabrication | memory | arXiv:2107.06064 [code] |\n",
            Report
        );
        Assert.Contains("| offset |  | 0 | off | fabrication | sense | assumed |\n", Report);
    }

    [Fact]
    public void It_ends_with_the_trials_that_failed()
    {
        Assert.EndsWith("## Trials that failed\n\n- only-pink-noise-seed-0: no.\n", Report);
        Outcome[] done = [.. Outcomes.Where(outcome => outcome.Done)];
        Assert.DoesNotContain("Trials that failed", Write(["rtn", "pink-noise"], done));
    }

    [Fact]
    public void A_bar_in_a_name_does_not_break_a_table()
    {
        Outcome[] outcomes = [.. All(1), .. Without("a|b", 2)];
        Assert.Contains("| 1 | a\\|b | 1.00 [one seed] | - |\n", Write(["a|b"], outcomes));
    }

    [Fact]
    public void A_clear_winner_is_named()
    {
        Outcome[] outcomes =
        [
            .. All(80, 80.1, 80),
            .. Without("a", 90, 90, 90),
            .. Without("b", 82, 82, 82.1),
            .. Ideal(99, 99, 99),
            .. Only("a", 98, 98, 98),
            .. Only("b", 95, 95, 95),
        ];
        Ranking clear = ByLeavingOneOut(["a", "b"], outcomes);
        Assert.Equal(
            [
                "Fixing a buys most, more than any other by the paired test at 3 % (Holm).",
                "The two columns disagree: with everything on, fixing a buys more than fixing b, but alone b costs "
                    + "more than a (paired tests of both, Holm).",
            ],
            Findings.Tell(clear, NotableEffects.FindAll(clear, [], outcomes)).All.Skip(1)
        );
    }

    [Fact]
    public void One_subject_is_not_said_to_be_the_first_of_several() =>
        Assert.Single(
            Findings.Tell(ByLeavingOneOut(["a"], [.. All(80, 81), .. Without("a", 90, 92)]), NotableEffects.None).All
        );

    private static string Write(IReadOnlyList<string> names, IReadOnlyList<Outcome> outcomes)
    {
        Ranking ranking = ByLeavingOneOut(names, outcomes);
        StudyResults results = StudyResults.Compute(Rig.Study, outcomes) with { Ranking = ranking };
        return MarkdownReport.Render(StudyReport.Write(results, new RunRecord { Times = [], Provenance = "{}" }));
    }

    /// <summary>Two points each: one of them in the first epoch, half a point better in the second seed.</summary>
    private static IEnumerable<Outcome> Curve(IEnumerable<Outcome> outcomes, double first) =>
        outcomes.Select(outcome =>
            outcome with
            {
                Epochs =
                [
                    new EpochOutcome(1, 1, first + outcome.Seed),
                    new EpochOutcome(2, 0.5, outcome.Accuracy!.Value),
                ],
            }
        );
}
