using Modular.Reports;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>Groups follow from what studies are, whatever they are called.</summary>
public sealed class ControlledQuestionTests
{
    private static readonly StudyFactors Pcm = new()
    {
        Technology = "{use: pcm, options: {model: a}}",
        Precision = "real weights, binary activations",
        Mode = TrainingMode.OffLine,
        Aware = "",
        Age = TimeSpan.Zero,
        Cell = "{use: differential-analog}",
        Devices = 2,
        Rest = "mlp, mnist",
    };

    private static readonly StudyFactors Sonos = Pcm with { Technology = "{use: sonos, options: {}}" };
    private static readonly StudyFactors Binary = Pcm with
    {
        Precision = "binary weights, binary activations",
        Cell = "{use: 2t2r}",
    };
    private static readonly StudyFactors Old = Pcm with { Age = TimeSpan.FromDays(1) };
    private static readonly StudyFactors Aware = Old with { Aware = "programming 1" };

    [Fact]
    public void Weights_and_activations_of_a_file_are_called_so()
    {
        var given = new PrecisionChoice { Weights = LayerPrecision.AsGiven, Activations = LayerPrecision.AsGiven };
        Assert.Equal("the file's weights, the file's activations", StudyFactors.PrecisionWords(given));
        Assert.Equal(
            "int8 weights, the file's activations, except fc: the file's weights",
            StudyFactors.PrecisionWords(
                given with
                {
                    Weights = LayerPrecision.Int8,
                    Layers = new Dictionary<string, LayerChoice>
                    {
                        ["fc"] = new() { Weights = LayerPrecision.AsGiven },
                    },
                }
            )
        );
        Assert.Equal("not trained", (Pcm with { Mode = TrainingMode.None }).ModeWords);
    }

    /// <summary>The columns of a comparison: hardware of a layer's own is no precision.</summary>
    [Fact]
    public void Hardware_of_a_layer_stands_with_its_part()
    {
        var precision = new PrecisionChoice
        {
            Layers = new Dictionary<string, LayerChoice>
            {
                ["fc1"] = LayerChoice.Digital,
                ["fc2"] = new()
                {
                    Memory = new PartChoice { Use = "hfo2-binary" },
                    Sense = new PartChoice { Use = "pcsa" },
                },
            },
        };
        var hardware = StudyHardware.Read(
            new Scenario
            {
                Name = "x",
                Memory = new PartChoice { Use = "pcm" },
                Cell = new PartChoice { Use = "2t2r" },
                Sense = new PartChoice { Use = "differential" },
                Network = new PartChoice { Use = "mlp" },
                Dataset = new PartChoice { Use = "blobs" },
                Training = new TrainingChoice { Mode = TrainingMode.OffLine, Rate = 1 },
                Precision = precision,
            }
        );
        Assert.Equal("pcm, fc2: hfo2-binary", hardware.Memory);
        Assert.Equal("2t2r", hardware.Cell);
        Assert.Equal("differential, fc2: pcsa", hardware.Sense);
        Assert.Equal("binary weights, binary activations, except fc1: not in the memory", hardware.Precision);
    }

    [Fact]
    public void Three_questions_are_asked_apart_each_with_its_controlled_contrasts()
    {
        IReadOnlyList<ControlledQuestion> asked = Ask(
            Study("x1", Pcm, 1),
            Study("x2", Sonos, 2),
            Study("x3", Binary, 3),
            Study("x4", Old, 4),
            Study("x5", Aware, 5)
        );
        Assert.Equal(
            [
                "Technologies at equal precision and training",
                "Precisions within a technology",
                "Training modes and ages within a technology",
            ],
            asked.Select(question => question.Heading)
        );
        Assert.Equal(["x2 x1 1.00"], Contrasts(asked[0]));
        Assert.Equal(["x3 x1 2.00"], Contrasts(asked[1]));
        Assert.Equal(["x4 x1 3.00", "x5 x4 1.00"], Contrasts(asked[2]));
        Assert.Equal("real weights, binary activations; off-line; differential-analog", asked[0].Groups[0].Equal);
        Assert.Equal("pcm; off-line", asked[1].Groups[0].Equal);
        Assert.Equal(
            ["off-line", "off-line, read after 1 day", "off-line, trained with errors, read after 1 day"],
            asked[2].Groups[0].Studies.Select(study => asked[2].Level(study.Factors!))
        );
    }

    [Fact]
    public void Other_networks_cells_and_numbers_of_devices_are_not_compared()
    {
        Holds(Sonos with { Rest = "vgg" }, "memory");
        Holds(Sonos with { Cell = "{use: other}" }, "memory");
        Holds(Binary with { Devices = 1 }, "precision");
        Holds(Binary with { Age = TimeSpan.FromDays(1) }, "precision", "training and age");

        static void Holds(StudyFactors other, params string[] factors) =>
            Assert.Equal(
                factors.Select(factor => $"No answer: no two studies differ in {factor} alone."),
                Ask(Study("a", Pcm, 1), Study("b", other, 2)).SelectMany(QuestionText.Tell)
            );
    }

    /// <summary>A study that no other one is like does not vanish without a word.</summary>
    [Fact]
    public void A_study_in_no_contrast_is_named() =>
        Assert.Equal(
            "In no contrast, for no other study differs in memory alone: other network.",
            QuestionText
                .Tell(
                    Ask(
                        Study("a", Pcm, 1),
                        Study("b", Sonos, 2),
                        Study("other network", Sonos with { Rest = "vgg" }, 2)
                    )[0]
                )
                .Last()
        );

    /// <summary>p of 0.03 stands alone, and falls where it is one of two.</summary>
    [Fact]
    public void Tests_are_corrected_over_the_whole_question()
    {
        double[] weak = [0.5, 1.5, 0.6, 1.4];
        Assert.Equal([true], Ask(Study("a", Pcm, 0), Study("b", Sonos, weak))[0].Contrasts.Select(one => one.IsApart));
        ControlledQuestion two = Ask(
            Study("a", Pcm, 0),
            Study("b", Sonos, weak),
            Study("c", Sonos with { Technology = "{use: ecram}" }, [1, -1, 1, -1])
        )[0];
        Assert.Equal([false, false], two.Contrasts.Select(one => one.IsApart));
    }

    [Fact]
    public void Parts_are_named_by_the_options_that_differ()
    {
        string[] parts =
        [
            "{use: a, options: {x: 1, y: 2}}",
            "{use: a, options: {x: 3, y: 2}}",
            "{use: b, options: {z: 1}}",
        ];
        var words = new PartWords(parts);
        Assert.Equal(["a (x 1)", "a (x 3)", "b"], parts.Select(part => words[part]));
    }

    private static IReadOnlyList<ControlledQuestion> Ask(params ComparedStudy[] studies) =>
        ControlledQuestion.AskAll(new Comparison("c", [], studies));

    private static IEnumerable<string> Contrasts(ControlledQuestion question) =>
        question.Contrasts.Select(one =>
            FormattableString.Invariant($"{one.Study.Name} {one.Reference.Name} {one.Points.Mean:0.00}")
        );

    private static ComparedStudy Study(string name, StudyFactors factors, double loss) =>
        Study(name, factors, [loss, loss, loss, loss]);

    private static ComparedStudy Study(string name, StudyFactors factors, double[] losses)
    {
        Outcome Made(string hardware, int seed, double accuracy) =>
            Outcome.ForTrial(
                new Trial
                {
                    Hardware = hardware,
                    Seed = seed,
                    Strengths = new Dictionary<string, double>(),
                }
            ) with
            {
                Accuracy = accuracy,
            };
        Outcome[] outcomes =
        [
            .. losses.SelectMany(
                (loss, seed) =>
                    new[] { Made(StudyPlan.Ideal, seed, 95 + seed), Made(StudyPlan.All, seed, 95 + seed - loss) }
            ),
        ];
        return new ComparedStudy
        {
            Name = name,
            Settings = new Dictionary<string, string>(),
            Folder = new RunFolder(name),
            Outcomes = outcomes,
            Ranking = Ranking.Compute(new Attribution { Names = [] }, outcomes),
            Factors = factors,
        };
    }
}
