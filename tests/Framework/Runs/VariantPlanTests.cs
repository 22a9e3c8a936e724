using Modular.Runs.Variants;
using Modular.Scenarios;

namespace Modular.Framework.Tests;

public sealed class VariantPlanTests : IDisposable
{
    private const string Rig = """
        name: base
        memory:    { use: hfo2-weak-reset }
        cell:      { use: 2t2r }
        sense:     { use: differential }
        network:   { use: mlp, options: { hidden: [16] } }
        dataset:   { use: blobs }
        training:  { mode: in-place, epochs: 3, batch: 50, rate: 8 }

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_scenario_without_axes_asks_for_one_study() =>
        Assert.False(VariantPlan.IsAsked(File("study: { seeds: 2 }")));

    [Fact]
    public void Every_combination_is_a_scenario_the_last_axis_fastest()
    {
        IReadOnlyList<Variant> variants = Plan(
            "study: { sweep: { training.epochs: [1, 2], network.options.hidden: [[8], [16, 8]] } }"
        );
        Assert.Equal(
            ["epochs-1.hidden-8", "epochs-1.hidden-16-8", "epochs-2.hidden-8", "epochs-2.hidden-16-8"],
            variants.Select(variant => variant.Name)
        );
        Assert.Equal([1, 1, 2, 2], variants.Select(variant => variant.File.Scenario.Training.Epochs));
        Assert.Equal("[16, 8]", variants[3].Settings["network.options.hidden"]);
        Assert.Equal("base.epochs-2.hidden-16-8", variants[3].File.Scenario.Name);
        Assert.All(variants, variant => Assert.False(VariantPlan.IsAsked(variant.File)));
    }

    [Fact]
    public void Temperature_and_age_are_swept_like_any_option()
    {
        IReadOnlyList<Variant> variants = Plan(
            "study: { sweep: { conditions.temperature: [233, 358], conditions.age: [0, 1 day, 3600] } }"
        );
        Assert.Equal(
            [233, 233, 233, 358, 358, 358],
            variants.Select(variant => variant.File.Scenario.Conditions.Temperature)
        );
        Assert.Equal(
            [0, 86400, 3600],
            variants.Take(3).Select(variant => variant.File.Scenario.Conditions.Age.TotalSeconds)
        );
    }

    [Fact]
    public void A_variant_replaces_what_its_paths_lead_to_and_is_crossed_with_the_sweep()
    {
        IReadOnlyList<Variant> variants = Plan(
            """
            study:
              compare:
                plain: {}
                other: { memory: { use: ideal }, training.mode: off-line }
              sweep: { study.seeds: [2, 3] }
            """
        );
        Assert.Equal(
            ["plain.seeds-2", "plain.seeds-3", "other.seeds-2", "other.seeds-3"],
            variants.Select(variant => variant.Name)
        );
        Assert.Equal(
            ["hfo2-weak-reset", "hfo2-weak-reset", "ideal", "ideal"],
            variants.Select(variant => variant.File.Scenario.Memory.Use)
        );
        Assert.Equal(TrainingMode.OffLine, variants[2].File.Scenario.Training.Mode);
        Assert.Equal(
            new Dictionary<string, string> { ["compare"] = "other", ["study.seeds"] = "3" },
            variants[3].Settings
        );
    }

    [Theory]
    [InlineData("{ from: 0, to: 0.4, steps: 5 }", "0 0.1 0.2 0.3 0.4")]
    [InlineData("{ from: 100, to: 0.01, steps: 5, scale: logarithmic }", "100 10 1 0.1 0.01")]
    public void A_grid_has_both_ends_and_round_numbers(string grid, string values) =>
        Assert.Equal(
            values.Split(' '),
            Plan($"study: {{ sweep: {{ study.strengths.rtn: {grid} }} }}")
                .Select(variant => variant.Settings["study.strengths.rtn"])
        );

    [Fact]
    public void Axes_with_one_last_name_have_their_whole_paths_in_the_names_of_folders() =>
        Assert.Equal(
            ["network.options.a-1.dataset.options.a-2"],
            Names("study: { sweep: { network.options.a: [1], dataset.options.a: [2] } }")
        );

    [Fact]
    public void Values_that_look_the_same_in_a_folders_name_are_numbered() =>
        Assert.Equal(
            ["hidden-1-2", "hidden-1-2-2"],
            Names("study: { sweep: { network.options.hidden: [[1, 2], [1, \"2\"]] } }").Distinct()
        );

    [Theory]
    [InlineData(
        "study: { sweep: { training.epochs: 5 } }",
        "(8,36): 'training.epochs' is swept over no list; expected values such as [1, 2, 4], or a grid such as "
            + "{ from: 1, to: 100, steps: 5, scale: logarithmic }. Correct it."
    )]
    [InlineData(
        "study: { sweep: { training.epochs: [5, 6, 5] } }",
        "(8,43): '5' is there twice; expected every value of 'training.epochs' once. Remove one of them."
    )]
    [InlineData(
        "study: { sweep: { training.epoch: [5] } }",
        "(8,19): option 'training' of the scenario has no option 'epoch'. Did you mean 'epochs'?"
    )]
    [InlineData(
        "study: { sweep: { training.epochs: [0] } }",
        "(8,37): option 'training.epochs' of the scenario is '0'; expected a whole number from 1 to 100000. Correct "
            + "it, or leave it out for '20'."
    )]
    [InlineData(
        "study: { sweep: { training..epochs: [5] } }",
        "(8,19): 'training..epochs' is no path; expected names joined by dots, such as 'training.epochs'. Correct it."
    )]
    [InlineData(
        "study: { sweep: { name: [a, b] } }",
        "(8,19): 'name' cannot differ between variants; expected an option of the rig, the training or the ranking. Remove it."
    )]
    [InlineData(
        "study: { sweep: { study.sweep: [a, b] } }",
        "(8,19): 'study.sweep' cannot differ between variants; expected an option of the rig, the training or the ranking. Remove it."
    )]
    [InlineData(
        "study: { sweep: { study.strengths.rtn: { from: 0, to: 1, steps: 3, scale: logarithmic } } }",
        "(8,40): a logarithmic grid starts or ends at 0 or below; expected both ends above 0. Correct them, or choose scale: linear."
    )]
    [InlineData(
        "study: { sweep: { study.strengths.rtn: { from: 0, to: 1 } } }",
        "(8,40): option 'steps' of a grid of the sweep is missing; expected a whole number from 2 to 1000. Add 'steps: ...'."
    )]
    [InlineData(
        "study: { compare: { Big One: {} } }",
        "(8,21): 'Big One' names a variant; expected small letters, digits, dots and hyphens, at most 60, for it names a folder. Rename it."
    )]
    [InlineData(
        "study: { compare: { a: { training.epochs: 2 } }, sweep: { training.epochs: [3] } }",
        "(8,59): 'training.epochs' is swept and set by a variant under compare; expected one of them. Remove it from the other."
    )]
    [InlineData(
        "study: { sweep: { training.epochs: { from: 1, to: 101, steps: 101 }, training.batch: { from: 1, to: 101, steps: 101 } } }",
        "(8,17): makes 10201 variants; expected at most 1000. Sweep fewer values, or give several scenarios."
    )]
    [InlineData(
        "study: { sweep: { training.epochs: [1, 2], training: [{ mode: in-place, rate: 8 }] } }",
        "(8,44): 'training' and 'training.epochs' are both swept, and one of them holds the other; expected options "
            + "apart. Remove one of them."
    )]
    [InlineData(
        "study: { sweep: { network.options.hidden.0: [8], network.options.hidden: [[16], [32]] } }",
        "(8,50): 'network.options.hidden' and 'network.options.hidden.0' are both swept, and one of them holds the "
            + "other; expected options apart. Remove one of them."
    )]
    [InlineData(
        "study: { sweep: { training.epochs: [1, 2], '\"training\".epochs': [3, 4] } }",
        "(8,44): '\"training\".epochs' and 'training.epochs' are both swept, and one of them holds the other; "
            + "expected options apart. Remove one of them."
    )]
    [InlineData(
        "study: { sweep: { network.options.hidden.00: [8] } }",
        "(8,19): has '00' for an item of the list at {0}(5,43); expected a number from 0 to 0. Or give the whole list, such as '[1, 2]'."
    )]
    [InlineData(
        "study: { compare: { a: { training.epochs: 2, training: { mode: in-place, rate: 8 } }, b: {} } }",
        "(8,46): 'training' and 'training.epochs' are both set by variant 'a', and one of them holds the other; "
            + "expected options apart. Remove one of them."
    )]
    [InlineData(
        "study: { compare: { a: { training: { mode: in-place, rate: 8 } } }, sweep: { training.epochs: [3] } }",
        "(8,78): 'training.epochs' is swept and 'training' is set by a variant under compare, and one of them holds "
            + "the other; expected options apart. Remove one of them."
    )]
    [InlineData(
        "study: { sweep: { training: [{ mode: in-place, rate: 8 }] }, tune: { options: { training.rate: [4, 8] } } }",
        "(8,19): 'training' is swept and 'training.rate' is tuned, and one of them holds the other; expected options "
            + "apart. Remove one of them."
    )]
    [InlineData(
        "study: { sweep: { training.epochs: [1, 01] } }",
        "(8,40): '01' is there twice; expected every value of 'training.epochs' once. Remove one of them."
    )]
    [InlineData(
        "study: { sweep: { training.rate: [8, 4, 8.0] } }",
        "(8,41): '8.0' is there twice; expected every value of 'training.rate' once. Remove one of them."
    )]
    [InlineData(
        "study: { sweep: { training.rate: { from: -1.7e308, to: 1.7e308, steps: 2 } } }",
        "(8,34): option 'training.rate' of the scenario is '-1.7E+308'; expected a number from 1e-9 to 1000000. Correct it."
    )]
    public void What_makes_no_sense_is_refused_where_it_stands(string study, string sentence)
    {
        var wrong = Assert.Throws<InputException>(() => Plan(study));
        string file = folder["x.yaml"];
        Assert.Equal($"{file}{sentence.Replace("{0}", file)}", wrong.Problems[0]);
    }

    /// <summary>Neither their difference nor their ratio is a number of double precision.</summary>
    [Theory]
    [InlineData("{ from: -1.7e308, to: 1.7e308, steps: 3 }", "-1.7E+308 0 1.7E+308")]
    [InlineData("{ from: 1e-300, to: 1e300, steps: 3, scale: logarithmic }", "1E-300 1 1E+300")]
    [InlineData("{ from: 1.7976931348623157e308, to: 1, steps: 2 }", "1.79769313486E+308 1")]
    public void A_grid_may_span_all_numbers(string grid, string values) =>
        Assert.Equal(
            values.Split(' '),
            Plan($"study: {{ sweep: {{ study.strengths.rtn: {grid} }} }}")
                .Select(variant => variant.Settings["study.strengths.rtn"])
        );

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("{1}")]
    public void Far_too_many_values_are_refused_in_one_sentence(string value)
    {
        IEnumerable<string> values = Enumerable.Range(1, 40_000).Select(i => string.Format(value, i, i));
        var wrong = Assert.Throws<InputException>(() =>
            Plan($"study: {{ sweep: {{ network.options.hidden: [{string.Join(", ", values)}] }} }}")
        );
        Assert.EndsWith(
            "makes 40000 variants; expected at most 1000. Sweep fewer values, or give several scenarios.",
            Assert.Single(wrong.Problems)
        );
    }

    private IReadOnlyList<Variant> Plan(string study) => VariantPlan.Expand(File(study));

    /// <summary>Of axes that lead nowhere, too.</summary>
    private IEnumerable<string> Names(string study) => Plan(study).Select(variant => variant.Name);

    private ScenarioFile File(string study) => ScenarioFile.ReadUnchecked(folder.Write("x.yaml", Rig + study), []);
}
