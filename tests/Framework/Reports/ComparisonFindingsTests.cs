using Modular.Reports;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

/// <summary>What several studies say together.</summary>
public sealed class ComparisonFindingsTests
{
    [Fact]
    public void The_one_above_each_other_reaches_most() =>
        Assert.Equal(
            [
                "With all imperfections, b reaches most, 95.00 [94.90, 95.10] %: more than each other study "
                    + "(one-sided paired tests at 2.5 %, corrected over 2 studies).",
            ],
            Tell(Study("a", 90), Study("b", 95, swing: -0.1))
        );

    [Fact]
    public void What_cannot_be_told_apart_is_listed() =>
        Assert.Equal(
            [
                "With all imperfections, b has the highest mean, 90.02 [89.92, 90.12] %, but these seeds cannot tell "
                    + "it apart from a (one-sided paired tests at 2.5 %, corrected over 2 studies).",
            ],
            Tell(Study("a", 90), Study("b", 90.02, swing: -0.1))
        );

    [Fact]
    public void Within_the_margin_lies_what_two_tests_show() =>
        Assert.Contains(
            "Within 2 points of a lies b (two one-sided tests, Holm): the difference does not matter.",
            Tell(Study("a", 90) with { Margin = 2 }, Study("b", 90.02, swing: -0.1))
        );

    /// <summary>The only one near the best takes most energy of all: it is not compared with itself.</summary>
    [Fact]
    public void A_study_is_not_compared_with_itself() =>
        Assert.Contains(
            "Of those whose mean lies within 1 point of the highest, b takes the least energy to write: 2 J.",
            Tell(Study("a", 80, joules: 1), Study("b", 95, joules: 2))
        );

    [Fact]
    public void A_saving_is_told_against_the_dearest() =>
        Assert.Contains(
            "Of those whose mean lies within 1 point of the highest, b takes the least energy to write: 1 J, 2 times less than a.",
            Tell(Study("a", 80, joules: 2), Study("b", 95, joules: 1))
        );

    /// <summary>Accuracies on two data sets have no difference that means anything.</summary>
    [Fact]
    public void Unlike_studies_stand_side_by_side()
    {
        ComparedStudy one = Study("a", 90) with
        {
            Basis = Basis(new("dataset.use", "mnist"), new("training.epochs", "3")),
        };
        ComparedStudy other = Study("b", 80) with
        {
            Basis = Basis(
                new("dataset.use", "blobs"),
                new("dataset.options.spread", "1"),
                new("training.epochs", "10")
            ),
        };
        var comparison = new Comparison("c", [], [one, other]);
        Assert.Equal(
            [
                "No difference between a and b is given: dataset.use is mnist in one and blobs in the other; "
                    + "training.epochs is 3 in one and 10 in the other.",
            ],
            ComparisonFindings.List(comparison)
        );
        Assert.Null(comparison.AgainstFirst(other, StudyPlan.All));
    }

    [Fact]
    public void What_a_sweep_changes_is_its_question()
    {
        ComparedStudy one = Study("a", 90) with
        {
            Basis = Basis(new KeyValuePair<string, string>("training.epochs", "3")),
        };
        ComparedStudy other = Study("b", 80) with
        {
            Basis = Basis(new KeyValuePair<string, string>("training.epochs", "10")),
        };
        var sweep = new Comparison("c", ["training.epochs"], [one, other]);
        Assert.NotNull(sweep.AgainstFirst(other, StudyPlan.All));
        Assert.DoesNotContain(ComparisonFindings.List(sweep), sentence => sentence.Contains("whole scenarios"));
    }

    /// <summary>The headline of whole scenarios is no ranking of memories where their training differs, too.</summary>
    [Fact]
    public void What_also_differs_between_variants_is_named()
    {
        ComparedStudy one = Study("a", 90) with
        {
            Basis = Basis(new KeyValuePair<string, string>("training.mode", "in-place")),
        };
        ComparedStudy other = Study("b", 80) with
        {
            Basis = Basis(new KeyValuePair<string, string>("training.mode", "off-line")),
        };
        Assert.Contains(
            "That compares whole scenarios, which also differ in training.mode: it is no ranking of one part alone.",
            ComparisonFindings.List(new Comparison("c", ["technology"], [one, other]))
        );
    }

    /// <summary>Hardware without an imperfection has nothing to lose, so it does not win.</summary>
    [Fact]
    public void The_ideal_reference_is_not_called_best() =>
        Assert.Equal(
            ["With all imperfections, b reaches 80.00 [79.90, 80.10] %."],
            Tell(Study("a", 90) with { IsReference = true }, Study("b", 80))
        );

    private static ComparisonBasis Basis(params KeyValuePair<string, string>[] values) => new(values.ToDictionary());

    private static string[] Tell(params ComparedStudy[] studies) =>
        [.. ComparisonFindings.List(new Comparison("c", [], studies))];

    private static ComparedStudy Study(string name, double mean, double swing = 0.1, double? joules = null)
    {
        Outcome[] outcomes =
        [
            .. All(mean + swing, mean - swing, mean + swing / 2, mean - swing / 2, mean)
                .Select(one => Worn(one, joules)),
        ];
        return new ComparedStudy
        {
            Name = name,
            Settings = new Dictionary<string, string>(),
            Folder = new RunFolder(name),
            Ranking = Ranking.Compute(new Attribution { Names = [] }, outcomes),
            Outcomes = outcomes,
        };
    }

    private static Outcome Worn(Outcome outcome, double? joules) =>
        joules is null ? outcome : outcome with { Wear = new DeviceWear { Joules = joules } };
}
