using Modular.Studies;
using Modular.Studies.Tunings;
using Modular.Trials;

namespace Modular.Framework.Tests;

public sealed class TuningGridTests
{
    [Fact]
    public void Every_combination_is_a_setting_the_last_option_fastest()
    {
        Tuning tuning = Bind(
            "options: { training.rate: [1, 2, 4], training.schedule: [null, { every: 3, factor: 0.5 }] }"
        );
        Assert.Equal(
            [
                "training.rate 1, training.schedule null",
                "training.rate 1, training.schedule {every: 3, factor: 0.5}",
                "training.rate 2, training.schedule null",
                "training.rate 2, training.schedule {every: 3, factor: 0.5}",
                "training.rate 4, training.schedule null",
                "training.rate 4, training.schedule {every: 3, factor: 0.5}",
            ],
            tuning.Trials.Take(6).Select(trial => trial.Setting!.Words)
        );
        Assert.Equal([1, 1, 2, 2, 4, 4], tuning.Settings.Select(setting => setting.Rig.Scenario.Training.Rate));
        Assert.Equal(0.5, tuning.Settings[5].Rig.Scenario.Training.Schedule!.Factor);
    }

    [Fact]
    public void Every_setting_is_tried_on_the_complete_hardware_with_seeds_that_no_study_has()
    {
        Study study = Study("seeds: 2, options: { training.rate: [1, 2] }");
        Assert.Equal(
            [
                "tune-1-all-seed-1000000",
                "tune-2-all-seed-1000000",
                "tune-1-all-seed-1000001",
                "tune-2-all-seed-1000001",
            ],
            study.Tuning!.Trials.Select(trial => trial.Name)
        );
        Assert.All(study.Tuning.Trials, trial => Assert.True(trial.Setting!.IsHeldOut));
        Trial all = study.Plan.First(trial => trial.Hardware == StudyPlan.All);
        Assert.All(study.Tuning.Trials, trial => Assert.Equal(all.Strengths, trial.Strengths));
        Assert.DoesNotContain(study.Plan, trial => trial.Seed >= Tuning.FirstSeed);
    }

    [Fact]
    public void Ideal_hardware_can_have_a_setting_of_its_own()
    {
        Tuning tuning = Bind("for: ideal-and-all, seeds: 1, options: { training.rate: [1, 2] }");
        Assert.Equal(
            ["tune/1/ideal", "tune/1/all", "tune/2/ideal", "tune/2/all"],
            tuning.Trials.Select(trial => trial.Hardware)
        );
        Assert.Equal([0, 2], [tuning.Trials[0].Strengths.Count, Math.Min(2, tuning.Trials[1].Strengths.Count)]);
    }

    /// <summary>
    /// The draw depends on the number of combinations alone, so variants with equal grids try the same.
    /// </summary>
    [Fact]
    public void A_budget_draws_some_of_the_combinations_always_the_same()
    {
        const string grid = "budget: 5, options: { training.rate: { from: 1, to: 12, steps: 12 } }";
        int[] drawn = [.. Bind(grid).Settings.Select(setting => setting.Number)];
        Assert.Equal(5, drawn.Distinct().Count());
        Assert.All(drawn, number => Assert.InRange(number, 1, 12));
        Assert.Equal(drawn.Order(), drawn);
        Assert.NotEqual([1, 2, 3, 4, 5], drawn);
        Assert.Equal(drawn, Bind(grid).Settings.Select(setting => setting.Number));
        Assert.Equal(drawn, Bind(grid.Replace("to: 12,", "to: 6,")).Settings.Select(setting => setting.Number));
    }

    [Fact]
    public void Options_of_parts_are_tuned_like_those_of_the_training()
    {
        Tuning tuning = Bind(
            "options: { network.options.hidden: [[8], [16]], memory.options.mode: [as-described, as-released] }"
        );
        Assert.Equal(4, tuning.Settings.Count);
        Assert.Equal("network.options.hidden [16], memory.options.mode as-released", tuning.Trials[3].Setting!.Words);
        Assert.NotEqual(tuning.Settings[0].Rig.Network.Options, tuning.Settings[2].Rig.Network.Options);
        Assert.Same(tuning.Settings[0].Rig.Dataset, tuning.Settings[3].Rig.Dataset);
    }

    [Theory]
    [InlineData(
        "options: {}",
        "(11,31): no option is named; expected at least two to choose from. Name an option with two values, or leave 'tune' out."
    )]
    [InlineData(
        "options: { training.rate: [8] }",
        "(11,31): there is one combination of values; expected at least two to choose from. Name an option with two "
            + "values, or leave 'tune' out."
    )]
    [InlineData(
        "options: { training.rate: 8 }",
        "(11,48): 'training.rate' is tuned over no list; expected values such as [1, 2, 4], or a grid such as "
            + "{ from: 1, to: 100, steps: 5, scale: logarithmic }. Correct it."
    )]
    [InlineData(
        "options: { training.rate: [8, 8] }",
        "(11,52): '8' is there twice; expected every value of 'training.rate' once. Remove one of them."
    )]
    [InlineData(
        "options: { dataset.options.train: [100, 200] }",
        "(11,33): 'dataset.options.train' cannot be tuned; expected an option of memory, cell, sense, network, "
            + "precision or training. Remove it."
    )]
    [InlineData(
        "options: { memory: [{ use: ideal }, { use: ecram }] }",
        "(11,33): 'memory' cannot be tuned; expected an option of memory, cell, sense, network, precision or training. Remove it."
    )]
    [InlineData(
        "options: { study.seeds: [1, 2] }",
        "(11,33): 'study.seeds' cannot be tuned; expected an option of memory, cell, sense, network, precision or training. Remove it."
    )]
    [InlineData(
        "options: { training.rate: [1, 2], training: [{ mode: in-place, rate: 1 }] }",
        "(11,56): 'training' and 'training.rate' are both tuned, and one of them holds the other; expected options "
            + "apart. Remove one of them."
    )]
    [InlineData(
        "budget: 5, options: { training.rate: [1, 2] }",
        "(11,30): the budget is 5 settings, and there are 2 combinations; expected at most 2. Lower it, or give more values."
    )]
    [InlineData(
        "options: { training.rate: { from: 1, to: 101, steps: 101 }, training.digital-rate: { from: 1, to: 101, steps: 101 } }",
        "(11,31): makes 10201 combinations; expected at most 1000 without a budget. Give fewer values, or a 'budget'."
    )]
    [InlineData(
        "options: { training.rte: [1, 2] }",
        "(11,33): option 'training' of the scenario has no option 'rte'. Did you mean 'rate'?"
    )]
    [InlineData(
        "options: { training.rate: [1, -1] }",
        "(11,52): option 'training.rate' of the scenario is '-1'; expected a number from 1e-9 to 1000000. Correct it."
    )]
    [InlineData(
        "hold-out: 0.95, options: { training.rate: [1, 2] }",
        "(11,32): option 'study.tune.hold-out' of the scenario is '0.95'; expected a number from 0.01 to 0.9. "
            + "Correct it, or leave it out for '0.2'."
    )]
    public void What_makes_no_sense_is_refused_where_it_stands(string tune, string sentence)
    {
        var wrong = Assert.Throws<InputException>(() => Bind(tune));
        Assert.EndsWith($"study.yaml{sentence}", Assert.Single(wrong.Problems));
    }

    [Fact]
    public void A_value_that_changes_which_imperfections_there_are_is_refused()
    {
        string text = TestRig
            .Small.Replace("hfo2-weak-reset", "rram-array")
            .Replace("{ seeds: 2 }", "{ tune: { options: { memory.options.stuck-share: [0, 0.1] } } }");
        var wrong = Assert.Throws<InputException>(() => TestRig.Read(text).Study);
        Assert.EndsWith(
            "(11,33): the setting 'memory.options.stuck-share 0.1' has other imperfections than the scenario (stuck); "
                + "expected the same ones in every setting. Remove the value.",
            Assert.Single(wrong.Problems)
        );
    }

    [Fact]
    public void A_share_that_leaves_nothing_is_refused()
    {
        string text = TestRig
            .Small.Replace("use: blobs", "use: blobs, options: { train: 3 }")
            .Replace("{ seeds: 2 }", "{ tune: { hold-out: 0.5, options: { training.rate: [1, 2] } } }");
        var wrong = Assert.Throws<InputException>(() => TestRig.Read(text).Study);
        Assert.EndsWith(
            "(11,32): of 3 training samples it holds out 2 and leaves 1; expected at least one held out and two left. "
                + "Change the share, or use more training samples in more groups.",
            Assert.Single(wrong.Problems)
        );
    }

    private static Tuning Bind(string tune) => Study(tune).Tuning!;

    private static Study Study(string tune) =>
        TestRig.Read(TestRig.Small.Replace("{ seeds: 2 }", $"{{ tune: {{ {tune} }} }}")).Study;
}
