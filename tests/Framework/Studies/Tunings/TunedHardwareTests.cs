using Modular.Reports;
using Modular.Studies.Tunings;
using Modular.Trials;

namespace Modular.Framework.Tests;

public sealed class TunedHardwareTests
{
    private const string Failure = "tune-3-all-seed-1000000: the loss is not finite.";

    [Fact]
    public void The_highest_mean_is_chosen_and_the_next_is_named()
    {
        TunedHardware tuned = Tuned([90, 92, 94, 91], [90, 93, 93, 92]);
        Assert.Equal([3, 2, 4, 1], tuned.Tried.Select(tried => tried.Setting.Number));
        Assert.Equal((3, 2), (tuned.Best!.Setting.Number, tuned.Second!.Setting.Number));
        Assert.Empty(tuned.Edges);
        Assert.Equal(1, tuned.Best.Better(tuned.Second).Mean);
        Assert.Equal(
            [
                "Tuned on the complete hardware: training.rate 4 is best, with 93.50 [87.15, 99.85] % of the held-out "
                    + "samples. Next is training.rate 2, 1.00 [-11.71, 13.71] points behind: these seeds cannot tell "
                    + "the two apart.",
            ],
            TuningReport.Tell(tuned)
        );
    }

    [Fact]
    public void Of_equal_settings_the_first_of_the_grid_is_chosen() =>
        Assert.Equal(2, Tuned([90, 92, 92, 91]).Best!.Setting.Number);

    [Theory]
    [InlineData(
        new double[] { 95, 92, 94, 91 },
        "The best training.rate, 1, lies at the edge of its grid: it is the least of 1, 2, 4, 8, and what lies beyond was not tried."
    )]
    [InlineData(
        new double[] { 90, 92, 94, 99 },
        "The best training.rate, 8, lies at the edge of its grid: it is the greatest of 1, 2, 4, 8, and what lies beyond was not tried."
    )]
    public void A_best_value_at_the_edge_is_said(double[] accuracies, string sentence) =>
        Assert.Equal(sentence, TuningReport.Tell(Tuned(accuracies)).Last());

    [Fact]
    public void Nothing_is_chosen_while_a_trial_is_open()
    {
        TunedHardware tuned = Tuned([90, 92, double.NaN, 91]);
        Assert.Null(tuned.Best);
        Assert.Null(TunedHardware.Choose([tuned]));
        Assert.Equal(
            [
                "Tuning on the complete hardware is not finished: 3 of 4 trials have ended, and the study waits for them.",
            ],
            TuningReport.Tell(tuned)
        );
    }

    [Fact]
    public void A_setting_that_failed_is_not_chosen()
    {
        TunedHardware tuned = Tuned([90, 92, -1, 91]);
        Assert.Equal(2, tuned.Best!.Setting.Number);
        Assert.Equal(Failure, tuned.Tried[^1].Failure);
        Assert.Equal(
            "1 setting failed on the complete hardware and could not be chosen: training.rate 4.",
            TuningReport.Tell(tuned).Last()
        );
    }

    [Fact]
    public void Where_every_setting_failed_none_is_chosen_and_the_reason_is_said()
    {
        TunedHardware tuned = Tuned([-1, -1, -1, -1]);
        Assert.Null(TunedHardware.Choose([tuned]));
        Assert.Equal(
            [$"No setting could be chosen on the complete hardware, for each of them failed: {Failure}"],
            TuningReport.Tell(tuned)
        );
    }

    [Fact]
    public void The_table_has_every_setting_best_first() =>
        Assert.Equal(
            """
            hardware,setting,training.rate,seeds,accuracy,accuracy_low,accuracy_high,behind,behind_low,behind_high,chosen,edge,failure
            all,4,8,1,94,,,0,,,yes,training.rate,
            all,2,2,1,92,,,2,,,no,,
            all,1,1,1,90,,,4,,,no,,
            all,3,4,0,,,,,,,no,,tune-3-all-seed-1000000: the loss is not finite.

            """,
            TuningCsv.Write([Tuned([90, 92, -1, 94])])
        );

    /// <summary>Rates 1, 2, 4, 8 with an accuracy each, seed by seed; -1 has failed, NaN is open.</summary>
    private static TunedHardware Tuned(params double[][] seeds)
    {
        var trials = new List<Trial>();
        var outcomes = new List<Outcome>();
        foreach ((int seed, double[] accuracies) in seeds.Index())
        foreach ((int i, double accuracy) in accuracies.Index())
        {
            Trial trial = Trial(i + 1, Tuning.FirstSeed + seed);
            trials.Add(trial);
            if (accuracy >= 0)
                outcomes.Add(Outcome.ForTrial(trial) with { Accuracy = accuracy });
            else if (accuracy < 0)
                outcomes.Add(Outcome.Failed(trial, Failure));
        }
        return Assert.Single(TunedHardware.Compute(trials, outcomes));
    }

    private static Trial Trial(int setting, int seed) =>
        new()
        {
            Hardware = Tuning.NameOf(setting, "all"),
            Seed = seed,
            Strengths = new Dictionary<string, double>(),
            Setting = new TrialSetting
            {
                Number = setting,
                Options = new Dictionary<string, string> { ["training.rate"] = $"{1 << (setting - 1)}" },
                IsHeldOut = true,
            },
        };
}
